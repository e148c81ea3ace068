package chaos.report;

import chaos.journal.StepState;
import java.util.List;

/**
 * What the record tells of one step of a runbook.
 *
 * @param runbook the title of its runbook; a scenario's run may hold several
 * @param from epoch milliseconds of its begin; 0 where it was not reached
 * @param seconds how long it took; 0 where its end was not recorded
 * @param lines what its acts did, a thought a line
 */
record StepStory(
        String runbook, int number, String name, StepState state, long from, double seconds, List<String> lines) {

    StepStory {
        lines = List.copyOf(lines);
    }

    /** The state in words, such as {@code not reached}. */
    String stateWords() {
        return state.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
