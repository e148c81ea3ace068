package chaos.perform.act;

import chaos.plan.Check;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.Optional;

/** Looks again and again until something is so, and fails where it is not so in time. */
record VerifyDeed(Tools tools, Check check, Duration within) implements Deed {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration ONE_LOOK = Duration.ofSeconds(5);

    @Override
    public Foresight foresee() throws DeedFailure, BrokenOff {
        if (check instanceof Check.CommandSucceeds) {
            return Foresight.would("would run until it succeeds, at most " + Span.print(within));
        }
        if (check instanceof Check.SignalHolds) {
            return Foresight.would("would look until it is so, at most " + Span.print(within));
        }
        try (Look look = Looks.of(check, tools)) {
            Optional<String> lacking = look.lacking(Deadline.in(ONE_LOOK, tools.clock()));
            return lacking.isEmpty()
                    ? Foresight.already("it is so now")
                    : Foresight.would("not so now: " + lacking.get() + "; would wait at most " + Span.print(within));
        }
    }

    @Override
    public Done perform(Deadline deadline) throws DeedFailure, BrokenOff {
        Deadline end = deadline.atMost(within);
        long begin = tools.clock().nanos();
        try (Look look = Looks.of(check, tools)) {
            Optional<String> lacking = look.lacking(end);
            while (lacking.isPresent()) {
                if (end.over()) {
                    throw new DeedFailure(
                            "not so within " + Span.print(end.within()) + "; when last looked, " + lacking.get());
                }
                pause();
                lacking = end.over() ? lacking : look.lacking(end);
            }
        }
        return Done.seen(
                "so after " + Span.print(Duration.ofMillis((tools.clock().nanos() - begin) / 1_000_000)));
    }

    private void pause() throws DeedFailure, BrokenOff {
        boolean unused = tools.halt().during(() -> {
            tools.clock().pause(PAUSE);
            return true;
        });
    }
}
