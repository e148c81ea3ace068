package chaos.verdict;

import chaos.plan.Expectation;
import java.util.Optional;

/**
 * What became of one expectation.
 *
 * @param measured what was measured, as a person reads it; empty where nothing could be
 * @param span where the evidence lies; empty where there is none
 * @param why one sentence: why it held, broke, or could not be judged
 */
public record Finding(
        Expectation expectation, Outcome outcome, Optional<String> measured, Optional<Span> span, String why) {

    /** A stretch of the record in epoch milliseconds. */
    public record Span(long from, long to) {}
}
