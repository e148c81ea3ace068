package chaos.plan;

import java.util.List;
import java.util.Map;

/**
 * A procedure: steps in their order, each with what takes it back.
 *
 * @param onFailure what happens when a step fails, beside stopping
 * @param mends what it is for; decides where it is offered, and nothing of how it is run
 */
public record Runbook(
        String title, Origin origin, List<Step> steps, OnFailure onFailure, Mends mends, Map<String, String> answers)
        implements Plan {

    /** A runbook that does not say what it mends. */
    public Runbook(String title, Origin origin, List<Step> steps, OnFailure onFailure, Map<String, String> answers) {
        this(title, origin, steps, onFailure, Mends.NOTHING, answers);
    }

    public Runbook {
        steps = List.copyOf(steps);
        answers = Map.copyOf(answers);
    }

    /** What happens when a step fails: remedies are taken back only where the script says so. */
    public enum OnFailure {
        /** It stops, says what was done and what was not, and offers to undo. */
        STOP,
        /** It stops and undoes what was done, last step first. */
        UNDO
    }
}
