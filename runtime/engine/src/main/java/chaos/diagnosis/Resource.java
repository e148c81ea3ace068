package chaos.diagnosis;

import chaos.metric.Second;
import chaos.quantity.Dimension;
import java.util.List;

/** Something that is used up and has an end: its levels so far, and where its end is. */
interface Resource {

    /** The signal's name that alarms carry. */
    String name();

    /** What its levels measure. */
    Dimension dimension();

    /** Takes the next second. */
    void note(Second second);

    /** The levels in the order of time; of those long ago some may have been forgotten. */
    List<Point> levels();

    /** Where it is exhausted; NaN while that is not known. */
    double limit();

    /** Why that is the limit, for the reader. */
    String limitReason();

    /** What it is certainly not above now; infinite where nothing is known. */
    double ceiling();

    /** Whether it is the target process's own, and ends with it. */
    boolean ofProcess();

    /** The target is another process from now on. */
    void restarted();
}
