package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Count;
import chaos.quantity.Dimension;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Locks threads in a JVM for ever. */
final class Deadlock implements InJvm {

    @Override
    public String name() {
        return "deadlock";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("threads", Dimension.COUNT, 2, 1_000, true, "how many wait for one another, in a ring"));
    }

    @Override
    public String example() {
        return "deadlock(2.threads)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("threads", new Count(2)));
    }

    @Override
    public String does(FaultCall call) {
        return "deadlocks " + Said.get(call, "threads").print()
                + " threads of its own in the target, as its JVM will find";
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "nothing; monitors that wait for one another stay so, the watch over them ends";
    }

    @Override
    public Optional<String> remedy() {
        return Optional.of(Restart.REMEDY);
    }
}
