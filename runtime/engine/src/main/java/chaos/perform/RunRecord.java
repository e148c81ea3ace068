package chaos.perform;

import chaos.journal.Entry;
import chaos.journal.Event;
import chaos.journal.Interval;
import chaos.journal.Recorder;
import chaos.journal.RunWriter;
import chaos.journal.Sample;
import java.io.IOException;
import java.util.List;

/** Writes the record first, and then shows it to who watches; a watcher that throws harms nobody else. */
final class RunRecord implements Recorder, AutoCloseable {

    private final RunWriter writer;
    private final List<RunObserver> observers;

    RunRecord(RunWriter writer, List<RunObserver> observers) {
        this.writer = writer;
        this.observers = List.copyOf(observers);
    }

    @Override
    public synchronized void append(Event event) {
        Entry entry = writer.write(event);
        observers.forEach(observer -> guarded(() -> observer.entry(entry)));
    }

    @Override
    public void sample(Sample sample) {
        writer.sample(sample);
        observers.forEach(observer -> guarded(() -> observer.sample(sample)));
    }

    @Override
    public void interval(Interval interval) {
        writer.interval(interval);
        observers.forEach(observer -> guarded(() -> observer.interval(interval)));
    }

    /** Shows a line that a program of a runbook's step printed; its log keeps it. */
    void output(String step, String line) {
        observers.forEach(observer -> guarded(() -> observer.output(step, line)));
    }

    private void guarded(Runnable watching) {
        try {
            watching.run();
        } catch (RuntimeException e) {
            writer.write(new Event.Warned("a view of the run failed and the run goes on", List.of(e.toString())));
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
