package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Count;
import chaos.quantity.Dimension;
import chaos.quantity.Rate;
import java.util.List;
import java.util.Map;

/** Starts more and more threads in a JVM. */
final class ThreadLeak implements InJvm {

    @Override
    public String name() {
        return "threadLeak";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("rate", Dimension.RATE, 0.1, 10_000, true, "how many threads are started a second"),
                new Parameter(
                        "ceiling",
                        Dimension.COUNT,
                        1,
                        100_000,
                        true,
                        "how many at most: the system's limit on threads may be shared with others"));
    }

    @Override
    public String example() {
        return "threadLeak(50.threads.perSecond, 200.threads)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("rate", new Rate(50), "ceiling", new Count(200)));
    }

    @Override
    public String does(FaultCall call) {
        return "starts threads in the target that do nothing and do not end, "
                + Said.get(call, "rate").print() + Said.atMost(call);
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "the threads end; " + UNDO;
    }
}
