package chaos.fault;

import chaos.plan.BundledTarget;
import chaos.plan.FaultCall;
import chaos.plan.Scenario;
import chaos.quantity.Amount;
import chaos.quantity.ByteRate;
import chaos.quantity.Dimension;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps more and more of a JVM's heap. */
final class MemoryLeak implements InJvm {

    private static final double LEAST = 1_000;
    private static final double MOST = 100e9;

    @Override
    public String name() {
        return "memoryLeak";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("rate", Dimension.BYTE_RATE, LEAST, MOST, true, "how much of the heap is kept a second"),
                new Parameter(
                        "ceiling", Dimension.SIZE, LEAST, 1e13, false, "how much at most; unsaid: until it is full"));
    }

    @Override
    public String example() {
        return "memoryLeak(8.MB.perSecond)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("rate", new ByteRate(8_000_000)));
    }

    @Override
    public String does(FaultCall call) {
        Optional<Amount> ceiling = Optional.ofNullable(call.arguments().get("ceiling"));
        return "keeps " + Said.get(call, "rate").print() + " of the target's heap"
                + ceiling.map(size -> ", " + size.print() + " at most").orElse(", until it is full and beyond");
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "what is kept is let go and collected; " + UNDO;
    }

    @Override
    public List<String> sums(FaultCall call, Scenario scenario) {
        return scenario.target() instanceof BundledTarget shop ? LeakSums.of(call, scenario, shop) : List.of();
    }
}
