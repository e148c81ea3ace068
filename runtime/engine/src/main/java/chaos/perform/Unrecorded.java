package chaos.perform;

import chaos.journal.Event;
import chaos.journal.Interval;
import chaos.journal.Recorder;
import chaos.journal.Sample;

/** A rehearsal leaves no record. */
final class Unrecorded implements Recorder {

    @Override
    public void append(Event event) {}

    @Override
    public void sample(Sample sample) {}

    @Override
    public void interval(Interval interval) {}
}
