package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.ByteRate;
import chaos.quantity.Dimension;
import chaos.quantity.Size;
import java.util.List;
import java.util.Map;

/** Keeps more and more memory of a JVM outside its heap. */
final class DirectMemoryLeak implements InJvm {

    @Override
    public String name() {
        return "directMemoryLeak";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("rate", Dimension.BYTE_RATE, 1_000, 100e9, true, "how much is kept a second"),
                new Parameter(
                        "ceiling",
                        Dimension.SIZE,
                        4_096,
                        1e13,
                        false,
                        "how much at most; unsaid: until the JVM gives no more, by -XX:MaxDirectMemorySize or as much as its heap may have"));
    }

    @Override
    public String example() {
        return "directMemoryLeak(4.MB.perSecond, 20.MB)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("rate", new ByteRate(4_000_000), "ceiling", new Size(20_000_000)));
    }

    @Override
    public String does(FaultCall call) {
        return "keeps " + Said.get(call, "rate").print() + " of direct memory in the target" + Said.atMost(call);
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "the buffers are let go and collected (not before the next collection where the JVM has -XX:+DisableExplicitGC); "
                + UNDO;
    }
}
