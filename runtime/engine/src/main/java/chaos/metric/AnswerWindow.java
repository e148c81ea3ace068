package chaos.metric;

import chaos.journal.Interval;
import chaos.journal.Sample;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.HdrHistogram.Histogram;

/** A percentile of all answers of a window: its histograms are kept as one, new ones are added and old ones taken off. */
final class AnswerWindow implements SlidingWindow {

    private final Quantile quantile;
    private final long millis;
    private final Deque<Interval> intervals = new ArrayDeque<>();
    private final Histogram merged = new Histogram(3);
    private OptionalLong begin = OptionalLong.empty();

    AnswerWindow(Quantile quantile, long millis) {
        this.quantile = quantile;
        this.millis = millis;
    }

    @Override
    public OptionalDouble observe(Sample sample) {
        return OptionalDouble.empty();
    }

    @Override
    public OptionalDouble observe(Interval interval) {
        if (!interval.kind().equals(quantile.kind())) {
            return OptionalDouble.empty();
        }
        begin = begin.isPresent() ? begin : OptionalLong.of(interval.from());
        intervals.addLast(interval);
        merged.add(interval.micros());
        while (intervals.getFirst().to() <= interval.to() - millis + SLACK) {
            merged.subtract(intervals.removeFirst().micros());
        }
        boolean full = interval.to() - begin.getAsLong() >= millis - SLACK;
        return full && merged.getTotalCount() > 0
                ? OptionalDouble.of(merged.getValueAtPercentile(quantile.percent()) / 1e6)
                : OptionalDouble.empty();
    }
}
