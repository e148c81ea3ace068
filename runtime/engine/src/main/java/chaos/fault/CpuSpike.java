package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Amount;
import chaos.quantity.Count;
import chaos.quantity.Dimension;
import chaos.quantity.Percent;
import java.util.List;
import java.util.Map;

/** Threads in a JVM that use a share of a core each. */
final class CpuSpike implements InJvm {

    private static final double MOST_THREADS = 1024;

    @Override
    public String name() {
        return "cpuSpike";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("percent", Dimension.PERCENT, 1, 100, true, "the share of one core that a thread uses"),
                new Parameter("threads", Dimension.COUNT, 1, MOST_THREADS, false, "how many threads; unsaid: one"));
    }

    @Override
    public String example() {
        return "cpuSpike(60.percent)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("percent", new Percent(60)));
    }

    @Override
    public String does(FaultCall call) {
        Amount threads = call.arguments().getOrDefault("threads", new Count(1));
        String percent = Said.get(call, "percent").print();
        return threads.value() == 1
                ? "uses " + percent + " of a core inside the target's JVM"
                : "uses " + percent + " of a core with each of " + threads.print() + " threads inside the target's JVM";
    }

    @Override
    public String undoneBy(FaultCall call) {
        return UNDO;
    }
}
