package chaos.diagnosis;

import chaos.plan.Stage;
import java.util.List;

/**
 * A stage was entered.
 *
 * @param since epoch milliseconds of its onset
 * @param recognised epoch milliseconds at which it was recognised, at or after its onset
 * @param evidence which signal crossed which threshold, since when
 */
public record Onset(Stage stage, long since, long recognised, List<String> evidence) {

    public Onset {
        if (recognised < since) {
            throw new IllegalArgumentException(
                    "nothing is recognised before it begins, got " + recognised + " and " + since + " ms");
        }
        evidence = List.copyOf(evidence);
    }
}
