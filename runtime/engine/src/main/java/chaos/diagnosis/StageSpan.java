package chaos.diagnosis;

import chaos.plan.Stage;
import java.util.List;

/**
 * A stage with its own duration.
 *
 * @param from epoch milliseconds of its onset
 * @param to epoch milliseconds of the next stage's onset, or of the end of the record
 * @param recognised epoch milliseconds at which it was recognised
 * @param evidence which signal crossed which threshold, since when
 */
public record StageSpan(Stage stage, long from, long to, long recognised, List<String> evidence) {

    public StageSpan {
        evidence = List.copyOf(evidence);
    }
}
