package chaos.perform.runbook;

import chaos.journal.StepState;
import java.time.Duration;

/**
 * What became of a step.
 *
 * @param number from 1
 * @param detail why, in one sentence; may be empty
 */
public record StepResult(int number, String name, StepState state, String detail, Duration took) {

    StepResult with(StepState other, String why) {
        return new StepResult(number, name, other, why, took);
    }
}
