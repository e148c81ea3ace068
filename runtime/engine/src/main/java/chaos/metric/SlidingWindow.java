package chaos.metric;

import chaos.journal.Interval;
import chaos.journal.Sample;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a signal is over the last so much time, moment by moment: a percentile of all answers of the window, a ratio of all
 * its requests, the mean of a rate or a level, the increase of a count.
 *
 * <p>There is no value before the window is full, so that the first second of a run does not speak for thirty.
 */
public sealed interface SlidingWindow permits AnswerWindow, CountWindow, ValueWindow {

    /** Samples and intervals come about once a second, and not to the millisecond: half of that may lack. */
    long SLACK = 500;

    /** Takes what a sample says of it; the new value, where there is one. */
    OptionalDouble observe(Sample sample);

    /** Takes what an interval of the load says of it; the new value, where there is one. */
    OptionalDouble observe(Interval interval);

    /** The window of a signal, of so many milliseconds. */
    static SlidingWindow of(String signal, long millis) {
        Optional<Quantile> quantile = Quantile.named(signal);
        if (quantile.isPresent()) {
            return new AnswerWindow(quantile.get(), millis);
        }
        return CountWindow.counts(signal) ? new CountWindow(signal, millis) : new ValueWindow(signal, millis);
    }
}
