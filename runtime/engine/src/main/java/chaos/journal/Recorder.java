package chaos.journal;

/** Where a run writes what happens; safe to be called from any thread, and never blocks for long. */
public interface Recorder {

    /** Writes an event now; it is readable by others within 100 ms, and on disk at once where it must outlive a crash. */
    void append(Event event);

    /** Writes a sample. */
    void sample(Sample sample);

    /** Writes the responses of an interval. */
    void interval(Interval interval);
}
