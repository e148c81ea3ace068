package chaos.probe;

import chaos.journal.Event;
import chaos.journal.Recorder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells once when a probe begins to fail, and once when it works again. */
final class Troubles {

    private final Recorder recorder;
    private final Set<String> failing = new HashSet<>();

    Troubles(Recorder recorder) {
        this.recorder = recorder;
    }

    void good(Probe probe) {
        if (failing.remove(probe.name())) {
            recorder.append(new Event.Warned("the probe " + probe.name() + " reads again", List.of()));
        }
    }

    void bad(Probe probe, Exception problem) {
        if (failing.add(probe.name())) {
            String reason = problem.getMessage() == null ? problem.toString() : problem.getMessage();
            recorder.append(new Event.Warned(
                    "the probe " + probe.name() + " cannot read: " + reason,
                    List.of("its signals are missing until it can; what is judged by them may be UNKNOWN")));
        }
    }
}
