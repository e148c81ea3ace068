package chaos.plan;

import chaos.quantity.Dimension;
import chaos.quantity.Percent;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.List;

/**
 * When the service counts as broken under its load, and when as recovered once the load was withdrawn.
 *
 * @param when each alone is a break
 * @param recovered what must all be so again
 */
public record Breaks(List<Rule> when, List<Condition> recovered) {

    /** A condition under which the service is broken. */
    public record Rule(Condition when, Origin origin) {}

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Origin NOWHERE = new Origin("", 1);

    /** What counts where a script says nothing: half of the requests fail; recovered is an answer within 100 ms. */
    public static final Breaks DEFAULT = new Breaks(
            List.of(new Rule(
                    new Condition(
                            new Signal("errors", Dimension.PERCENT),
                            Comparator.IS_ABOVE,
                            new Percent(50),
                            Duration.ZERO,
                            SOON),
                    NOWHERE)),
            List.of(
                    new Condition(
                            new Signal("latency.p95", Dimension.DURATION),
                            Comparator.IS_BELOW,
                            new Span(Duration.ofMillis(100)),
                            Duration.ZERO),
                    new Condition(
                            new Signal("errors", Dimension.PERCENT),
                            Comparator.IS_BELOW,
                            new Percent(1),
                            Duration.ZERO)));

    public Breaks {
        when = List.copyOf(when);
        recovered = List.copyOf(recovered);
    }
}
