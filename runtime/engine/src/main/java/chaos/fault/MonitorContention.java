package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Amount;
import chaos.quantity.Dimension;
import chaos.quantity.Span;
import chaos.quantity.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the monitor of a class in a JVM, so that its static synchronized methods wait. */
final class MonitorContention implements InJvm {

    /** Beside the ranges: a time ends before the next one begins. */
    @Override
    public Optional<String> problem(FaultCall call) {
        Optional<String> problem = InJvm.super.problem(call);
        Amount every = call.arguments().get("every");
        return problem.isPresent()
                        || every == null
                        || every.value() > Said.get(call, "duration").value()
                ? problem
                : Optional.of(name() + ": the time from begin to begin must be longer than the monitor is held, got "
                        + every.print() + " and " + Said.get(call, "duration").print());
    }

    @Override
    public String name() {
        return "monitorContention";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.name(
                        "class", "the full name of a class that is loaded, such as shop.Cart or shop.Cart$Lines"),
                new Parameter("duration", Dimension.DURATION, 0.001, 3_600, true, "how long its monitor is held"),
                new Parameter("every", Dimension.DURATION, 0.002, 3_600, true, "from one time's begin to the next"));
    }

    @Override
    public String example() {
        return "monitorContention('java.lang.Runtime', 200.ms, 1.s)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(
                name(),
                Map.of(
                        "class",
                        new Text("java.lang.Runtime"),
                        "duration",
                        new Span(Duration.ofMillis(200)),
                        "every",
                        new Span(Duration.ofSeconds(1))));
    }

    @Override
    public String does(FaultCall call) {
        return "holds the monitor of " + Said.get(call, "class").print() + " for "
                + Said.get(call, "duration").print() + ", each "
                + Said.get(call, "every").print();
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "a monitor that is held is let go at once; " + UNDO;
    }
}
