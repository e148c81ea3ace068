package chaos.perform;

import chaos.journal.Entry;
import chaos.journal.Interval;
import chaos.journal.Sample;

/** Watches a run; called in the order of writing, from the run's threads, and must return soon. */
public interface RunObserver {

    /** An event was written. */
    default void entry(Entry entry) {}

    /** A sample was written. */
    default void sample(Sample sample) {}

    /** The responses of an interval were written. */
    default void interval(Interval interval) {}

    /** A program of a runbook's step printed a line; secrets are masked. */
    default void output(String step, String line) {}
}
