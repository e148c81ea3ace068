package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.ByteRate;
import chaos.quantity.Dimension;
import chaos.quantity.Size;
import java.util.List;
import java.util.Map;

/** Has a JVM define more and more classes. */
final class MetaspaceGrowth implements InJvm {

    @Override
    public String name() {
        return "metaspaceGrowth";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("rate", Dimension.BYTE_RATE, 1_000, 100e6, true, "how much the metaspace grows a second"),
                new Parameter(
                        "ceiling",
                        Dimension.SIZE,
                        10_000,
                        1e12,
                        false,
                        "how much at most; unsaid: until it is full, where -XX:MaxMetaspaceSize limits it"));
    }

    @Override
    public String example() {
        return "metaspaceGrowth(2.MB.perSecond, 10.MB)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("rate", new ByteRate(2_000_000), "ceiling", new Size(10_000_000)));
    }

    @Override
    public String does(FaultCall call) {
        return "grows the target's metaspace by " + Said.get(call, "rate").print()
                + " with classes in loaders of their own" + Said.atMost(call);
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "the loaders are let go and collected (not before the next collection where the JVM has -XX:+DisableExplicitGC); "
                + UNDO;
    }
}
