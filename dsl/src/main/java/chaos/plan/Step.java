package chaos.plan;

import java.time.Duration;
import java.util.List;

/**
 * One step of a runbook.
 *
 * @param guards all must be as expected, else the step is skipped and says so
 * @param acts what is done, in order; the first that fails ends the step
 * @param undo what takes the step back; an act that remembers what it changed is taken back beside these
 * @param rescue what is done when an act failed for good; where that succeeds, the step counts as rescued and the runbook goes on
 * @param always what is done at the end of the step, whatever happened
 * @param within how long all acts together may take; at its end what runs is ended with all that it started
 * @param retry how often the acts are tried anew
 */
public record Step(
        String name,
        List<Guard> guards,
        List<Act> acts,
        List<Act> undo,
        List<Act> rescue,
        List<Act> always,
        Duration within,
        Retry retry,
        Origin origin) {

    public Step {
        guards = List.copyOf(guards);
        acts = List.copyOf(acts);
        undo = List.copyOf(undo);
        rescue = List.copyOf(rescue);
        always = List.copyOf(always);
    }

    /** A condition for a step: {@code onlyIf} expects the check to hold, {@code unless} expects it not to. */
    public record Guard(boolean expected, Check check) {}

    /**
     * How often a step is tried anew after a failure, and how long it waits before: {@code first}, doubled each time up to
     * {@code cap}, of which a random share between a half and the whole is waited.
     *
     * @param times how often it is tried anew; 0: never
     */
    public record Retry(int times, Duration first, Duration cap) {

        /** No second try. */
        public static final Retry NEVER = new Retry(0, Duration.ZERO, Duration.ZERO);

        public Retry {
            if (times < 0) {
                throw new IllegalArgumentException("a step is retried at least 0 times, got " + times);
            }
            if (cap.compareTo(first) < 0) {
                throw new IllegalArgumentException(
                        "the cap of a backoff is at least its first wait, got " + cap + " and " + first);
            }
        }
    }
}
