package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Dimension;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Has the whole heap of a JVM collected again and again. */
final class FullGc implements InJvm {

    @Override
    public String name() {
        return "fullGc";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter(
                "every",
                Dimension.DURATION,
                0.01,
                3_600,
                true,
                "from one collection's begin to the next; one that takes longer delays the next"));
    }

    @Override
    public String example() {
        return "fullGc(1.s)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("every", new Span(Duration.ofSeconds(1))));
    }

    @Override
    public String does(FaultCall call) {
        return "has the target collect its whole heap each "
                + Said.get(call, "every").print();
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "nothing is held; " + UNDO;
    }
}
