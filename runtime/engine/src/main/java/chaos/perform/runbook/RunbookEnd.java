package chaos.perform.runbook;

import chaos.journal.StepState;
import java.util.List;

/**
 * How a runbook ended.
 *
 * @param message one sentence for the person who started it
 * @param steps every step of the runbook with what became of it; empty where it was not begun
 * @param next what is safe to do now, a sentence each
 * @param undoable whether {@code undo} has something to take back
 * @param left what could not be undone
 */
public record RunbookEnd(
        How how, String message, List<StepResult> steps, List<String> next, boolean undoable, List<LeftBehind> left) {

    public RunbookEnd {
        steps = List.copyOf(steps);
        next = List.copyOf(next);
        left = List.copyOf(left);
    }

    /** The ways a runbook ends. */
    public enum How {
        /** All steps are done, skipped or rescued. */
        DONE,
        /** A step failed for good. */
        STEP_FAILED,
        /** An approval was not given, or a safety rule refused. */
        REFUSED,
        /** A person or a signal ended it. */
        INTERRUPTED,
        /** Nothing was touched: an answer, a secret, a program or the surroundings do not let it begin. */
        NOT_BEGUN
    }

    /** It was not begun, for these reasons. */
    public static RunbookEnd notBegun(List<String> problems) {
        return new RunbookEnd(
                How.NOT_BEGUN,
                String.join("; ", problems),
                List.of(),
                List.of("nothing was touched: mend what is said above and run it again"),
                false,
                List.of());
    }

    /** Whether any step changed something that still stands. */
    public boolean changed() {
        return steps.stream().anyMatch(step -> switch (step.state()) {
            case CHANGED, FAILED, RESCUED, BROKEN_OFF -> true;
            case DONE, SKIPPED, NOT_REACHED -> false;
            case UNDONE -> false;
        });
    }

    static boolean over(StepState state) {
        return state != StepState.NOT_REACHED;
    }
}
