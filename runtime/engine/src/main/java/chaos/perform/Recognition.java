package chaos.perform;

import chaos.journal.Entry;
import chaos.journal.Event;
import chaos.journal.Sample;
import chaos.metric.ConditionTracker;
import java.util.List;

/** The diagnosis while the run goes on: the same that is made of its record afterwards. */
interface Recognition {

    void observe(Sample sample);

    void observe(Entry entry);

    /** It is {@code now}: what has been recognised since the last call, to be journalled. */
    List<Event> advance(long now);

    /** Gives a tracker the present value of its signal, where that is a stage or a forecast. */
    void feed(ConditionTracker tracker, long now);
}
