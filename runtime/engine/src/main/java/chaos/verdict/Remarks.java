package chaos.verdict;

import chaos.journal.Event;
import chaos.journal.Timeline;
import java.util.ArrayList;
import java.util.List;

/** What the reader of a verdict should know beside its findings. */
final class Remarks {

    private Remarks() {}

    static List<String> of(Timeline timeline) {
        List<String> remarks = new ArrayList<>();
        timeline.first(Event.AbortCalled.class)
                .ifPresent(a -> remarks.add("The run was aborted by its rule in line "
                        + a.event().line() + ": " + a.event().condition() + "."));
        timeline.first(Event.Interrupted.class)
                .ifPresent(i ->
                        remarks.add("The run was interrupted by " + i.event().by() + "."));
        timeline.all(Event.FaultRefused.class)
                .forEach(r -> remarks.add("The fault " + r.event().fault() + " did not happen: "
                        + r.event().reason() + "."));
        if (!timeline.complete()) {
            remarks.add("The record is cut off: the run did not write its own end.");
        }
        return remarks;
    }

    /** Whether what was to be withstood did not happen, so that nothing can be said to hold. */
    static boolean hollow(Timeline timeline) {
        return timeline.first(Event.FaultRefused.class).isPresent();
    }
}
