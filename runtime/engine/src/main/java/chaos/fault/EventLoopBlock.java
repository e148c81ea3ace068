package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Amount;
import chaos.quantity.Dimension;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Blocks Netty's event loops, as a blocking call in a handler does. */
final class EventLoopBlock implements InJvm {

    private static final double SHORTEST = 0.001;
    private static final double LONGEST = 3600;

    @Override
    public String name() {
        return "eventLoopBlock";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("duration", Dimension.DURATION, SHORTEST, LONGEST, true, "how long a block takes"),
                new Parameter(
                        "every",
                        Dimension.DURATION,
                        SHORTEST,
                        LONGEST,
                        false,
                        "from one block's begin to the" + " next; unsaid: one block only"),
                new Parameter(
                        "loops",
                        Dimension.COUNT,
                        1,
                        10_000,
                        false,
                        "how many loops, those with the most" + " connections first; unsaid: all"));
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.JVM, Need.NETTY, Need.LINUX);
    }

    @Override
    public String example() {
        return "eventLoopBlock(200.ms, 1.s)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(
                name(), Map.of("duration", new Span(Duration.ofMillis(200)), "every", new Span(Duration.ofSeconds(1))));
    }

    /** Beside the ranges: a block ends before the next one begins. */
    @Override
    public Optional<String> problem(FaultCall call) {
        Optional<String> problem = InJvm.super.problem(call);
        Amount every = call.arguments().get("every");
        if (problem.isPresent()
                || every == null
                || every.value() > Said.get(call, "duration").value()) {
            return problem;
        }
        return Optional.of(name() + ": the time from block to block must be longer than a block, got " + every.print()
                + " and " + Said.get(call, "duration").print());
    }

    @Override
    public String does(FaultCall call) {
        Amount loops = call.arguments().get("loops");
        Amount every = call.arguments().get("every");
        return "blocks " + (loops == null ? "all" : loops.print()) + " of the target's event loops for "
                + Said.get(call, "duration").print() + (every == null ? ", once" : ", each " + every.print());
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "a block that is under way ends at once; " + UNDO;
    }
}
