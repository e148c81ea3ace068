package chaos.probe;

import chaos.journal.Event;
import chaos.journal.Recorder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells once when a probe begins to fail, each further reason for it, and once when it works again. */
final class Troubles {

    private final Recorder recorder;
    private static final int MOST_REASONS = 5;

    private final Map<String, Set<String>> failing = new HashMap<>();

    Troubles(Recorder recorder) {
        this.recorder = recorder;
    }

    void good(Probe probe) {
        if (failing.remove(probe.name()) != null) {
            recorder.append(new Event.Warned("the probe " + probe.name() + " reads again", List.of()));
        }
    }

    void bad(Probe probe, Exception problem) {
        String reason = problem.getMessage() == null ? problem.toString() : problem.getMessage();
        Set<String> told = failing.computeIfAbsent(probe.name(), name -> new HashSet<>());
        if (told.size() < MOST_REASONS && told.add(reason)) {
            recorder.append(new Event.Warned(
                    "the probe " + probe.name() + " cannot read: " + reason,
                    List.of("its signals are missing until it can; what is judged by them may be UNKNOWN")));
        }
    }
}
