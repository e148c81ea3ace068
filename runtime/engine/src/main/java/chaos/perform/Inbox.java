package chaos.perform;

import chaos.journal.Entry;
import chaos.journal.Interval;
import chaos.journal.Sample;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Brings what the run's threads write to the conductor's own, so that all that decides is done by one thread. */
final class Inbox implements RunObserver {

    private final Queue<Sample> samples = new ConcurrentLinkedQueue<>();
    private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();
    private final Queue<Interval> intervals = new ConcurrentLinkedQueue<>();
    private final List<Consumer<Sample>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void sample(Sample sample) {
        samples.add(sample);
        listeners.forEach(listener -> listener.accept(sample));
    }

    /** Lets others listen to the samples as well. */
    AutoCloseable listen(Consumer<Sample> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void entry(Entry entry) {
        entries.add(entry);
    }

    @Override
    public void interval(Interval interval) {
        intervals.add(interval);
    }

    /** Hands out the intervals of the load. */
    void drainIntervals(Consumer<Interval> onInterval) {
        for (Interval interval = intervals.poll(); interval != null; interval = intervals.poll()) {
            onInterval.accept(interval);
        }
    }

    void drain(Consumer<Sample> onSample, Consumer<Entry> onEntry) {
        for (Entry entry = entries.poll(); entry != null; entry = entries.poll()) {
            onEntry.accept(entry);
        }
        for (Sample sample = samples.poll(); sample != null; sample = samples.poll()) {
            onSample.accept(sample);
        }
    }
}
