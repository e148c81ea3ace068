package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Amount;
import chaos.quantity.Dimension;
import chaos.quantity.Size;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cuts what goes through a proxy into small pieces. */
final class ProxySlicer extends ProxyKind {

    @Override
    public String name() {
        return "proxySlicer";
    }

    @Override
    List<Parameter> own() {
        return List.of(
                new Parameter("size", Dimension.SIZE, 1, 1e6, true, "of a piece, on average"),
                new Parameter("pause", Dimension.DURATION, 0, 3_600, true, "between two pieces"),
                new Parameter(
                        "variation",
                        Dimension.SIZE,
                        0,
                        1e6,
                        false,
                        "how much larger or smaller a piece is by chance;" + " less than the size; unsaid: none"));
    }

    @Override
    public String example() {
        return "proxySlicer(64.B, 1.ms, variation: 32.B)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(
                name(),
                Map.of("size", new Size(64), "pause", new Span(Duration.ofMillis(1)), "variation", new Size(32)));
    }

    @Override
    public String does(FaultCall call) {
        return "passes " + sent(call) + " on in pieces of about "
                + Said.get(call, "size").print() + ", "
                + Said.get(call, "pause").print() + " apart, " + connections(call);
    }

    @Override
    public Optional<String> problem(FaultCall call) {
        Amount size = call.arguments().get("size");
        Amount variation = call.arguments().get("variation");
        Optional<String> problem = super.problem(call);
        return problem.isPresent() || size == null || variation == null || variation.value() < size.value()
                ? problem
                : Optional.of(name() + ": the variation is less than the size, got " + variation.print() + " and "
                        + size.print());
    }
}
