package chaos.testing;

import chaos.journal.Event;
import chaos.journal.Interval;
import chaos.journal.Recorder;
import chaos.journal.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.HdrHistogram.Histogram;

/** A recorder that only remembers. */
public final class Memory implements Recorder {

    private final List<Event> events = new ArrayList<>();
    private final List<Sample> samples = new ArrayList<>();
    private final List<Interval> intervals = new ArrayList<>();

    @Override
    public synchronized void append(Event event) {
        events.add(event);
    }

    @Override
    public synchronized void sample(Sample sample) {
        samples.add(sample);
    }

    @Override
    public synchronized void interval(Interval interval) {
        intervals.add(interval);
    }

    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    /** The events, but for what says that this machine was too busy to send in time: it may be, in a test. */
    public List<Event> troubles() {
        return events().stream()
                .filter(event -> !(event instanceof Event.Warned warned
                        && warned.text().startsWith("what sends the load is at its own limit")))
                .toList();
    }

    public synchronized List<Sample> samples() {
        return List.copyOf(samples);
    }

    public synchronized List<Interval> intervals(String kind) {
        return intervals.stream().filter(i -> i.kind().equals(kind)).toList();
    }

    /** All values of a signal, in the order they came. */
    public DoubleStream all(String signal) {
        return samples().stream()
                .flatMap(s -> Optional.ofNullable(s.values().get(signal)).stream())
                .mapToDouble(Double::doubleValue);
    }

    /** The last value of a signal. */
    public OptionalDouble last(String signal) {
        return all(signal).reduce((a, b) -> b);
    }

    /** The last value of a count, 0 where there is none yet. */
    public long count(String signal) {
        return (long) last(signal).orElse(0);
    }

    /** All intervals of a kind together. */
    public Histogram total(String kind) {
        Histogram total = new Histogram(3);
        intervals(kind).forEach(i -> total.add(i.micros()));
        return total;
    }
}
