package chaos.load;

import chaos.journal.Event;
import chaos.journal.Interval;
import chaos.journal.Recorder;
import chaos.journal.RunClock;
import chaos.journal.Sample;
import chaos.journal.SystemClock;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Tells what a load's loop allocates for its requests from what it allocates for the record: the desk reads the wall clock
 * when it begins to write, and what it writes comes here, all on the loop's own thread. So the record's share is measured,
 * and what is not surely the record's counts against the requests.
 */
final class OwnBytes implements RunClock, Recorder {

    /** What the loop had allocated for itself when it had started so many requests; at the begin of a second's record. */
    record Mark(long requests, long bytes) {}

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final SystemClock clock = new SystemClock();
    private final List<Mark> marks = new CopyOnWriteArrayList<>();
    private long begun;
    private long counted;
    private long record;

    /** One a second, the oldest first. */
    List<Mark> marks() {
        return List.copyOf(marks);
    }

    @Override
    public long millis() {
        begun = threads.getCurrentThreadAllocatedBytes();
        counted = begun;
        return clock.millis();
    }

    @Override
    public long nanos() {
        return clock.nanos();
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
        clock.pause(duration);
    }

    @Override
    public void append(Event event) {
        // Told once; it counts against the requests.
    }

    @Override
    public void sample(Sample sample) {
        Double started = sample.values().get("load.started");
        if (started != null) {
            marks.add(new Mark(started.longValue(), begun - record));
        }
        count();
    }

    @Override
    public void interval(Interval interval) {
        count();
    }

    private void count() {
        long now = threads.getCurrentThreadAllocatedBytes();
        record += now - counted;
        counted = now;
    }
}
