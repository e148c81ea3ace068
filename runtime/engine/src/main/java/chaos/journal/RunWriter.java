package chaos.journal;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Writes the record of a run into its folder.
 *
 * <p>Where the disk refuses, the first refusal is told once to {@code onFailure} and the writer goes on trying: events
 * of the winding-down may fit again when a fault that fills the disk is undone.
 */
public final class RunWriter implements Recorder, Closeable {

    private final RunClock clock;
    private final Consumer<IOException> onFailure;
    private final LineFile journal;
    private final SeriesFile series;
    private final LatencyFile latency;
    private boolean failed;

    /** Begins a record, or writes on in one that is there. */
    public RunWriter(RunFolder folder, RunClock clock, Consumer<IOException> onFailure) throws IOException {
        this.clock = clock;
        this.onFailure = onFailure;
        this.journal = new LineFile(folder.journal());
        this.series = new SeriesFile(folder.series());
        this.latency = new LatencyFile(folder.latency(), clock.millis());
    }

    @Override
    public void append(Event event) {
        write(event);
    }

    /** Writes an event and returns it with its time. */
    public synchronized Entry write(Event event) {
        Entry entry = new Entry(Instant.ofEpochMilli(clock.millis()), event);
        attempt(() -> {
            journal.write(Json.write(entry, Entry.class));
            if (mustOutliveACrash(event)) {
                journal.force();
            }
        });
        return entry;
    }

    private static boolean mustOutliveACrash(Event event) {
        return event instanceof Event.FaultIntended
                || event instanceof Event.FaultEnded
                || event instanceof Event.UndoFailed
                || event instanceof Event.ActIntended intended && intended.changes()
                || event instanceof Event.ProgramBegan
                || event instanceof Event.RunbookUndoBegan
                || event instanceof Event.StepUndone
                || event instanceof Event.StepUndoFailed
                || event instanceof Event.RunEnded;
    }

    @Override
    public synchronized void sample(Sample sample) {
        attempt(() -> series.write(sample));
    }

    @Override
    public synchronized void interval(Interval interval) {
        attempt(() -> latency.write(interval));
    }

    private void attempt(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            fail(e);
        }
    }

    private void fail(IOException e) {
        if (!failed) {
            failed = true;
            onFailure.accept(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        try (journal;
                series;
                latency) {
            journal.force();
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
