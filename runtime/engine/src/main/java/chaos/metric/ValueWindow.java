package chaos.metric;

import chaos.journal.Interval;
import chaos.journal.Sample;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The mean of a rate or a level over a window; it is sampled evenly, so that each value weighs the same. */
final class ValueWindow implements SlidingWindow {

    private final String signal;
    private final long millis;
    private final Deque<Value> values = new ArrayDeque<>();
    private OptionalLong begin = OptionalLong.empty();

    private record Value(long at, double value) {}

    ValueWindow(String signal, long millis) {
        this.signal = signal;
        this.millis = millis;
    }

    @Override
    public OptionalDouble observe(Interval interval) {
        return OptionalDouble.empty();
    }

    @Override
    public OptionalDouble observe(Sample sample) {
        Double value = sample.values().get(signal);
        if (value == null || value.isNaN()) {
            return OptionalDouble.empty();
        }
        // The first value is of the second before it.
        begin = begin.isPresent() ? begin : OptionalLong.of(sample.at() - Second.MILLIS);
        values.addLast(new Value(sample.at(), value));
        while (values.getFirst().at() <= sample.at() - millis) {
            values.removeFirst();
        }
        boolean full = sample.at() - begin.getAsLong() >= millis - SLACK;
        return full ? values.stream().mapToDouble(Value::value).average() : OptionalDouble.empty();
    }
}
