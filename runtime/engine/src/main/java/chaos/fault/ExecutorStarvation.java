package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Dimension;
import chaos.quantity.Text;
import java.util.List;
import java.util.Map;

/** Keeps the threads of executors of a JVM busy. */
final class ExecutorStarvation implements InJvm {

    @Override
    public String name() {
        return "executorStarvation";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "threads",
                        Dimension.NAME,
                        1,
                        500,
                        true,
                        "how the names of its threads begin, such as pool-1-thread; a ThreadPoolExecutor or a ForkJoinPool"),
                new Parameter("count", Dimension.COUNT, 1, 10_000, false, "how many of each executor; unsaid: all"));
    }

    @Override
    public String example() {
        return "executorStarvation('pool-1-thread')";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("threads", new Text("pool-1-thread")));
    }

    @Override
    public String does(FaultCall call) {
        return "keeps "
                + (call.arguments().containsKey("count")
                        ? Said.get(call, "count").print()
                        : "all") + " threads of the target's executors busy whose names begin with "
                + Said.get(call, "threads").print();
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "the tasks that kept them busy end, those that had not begun are taken back; " + UNDO;
    }
}
