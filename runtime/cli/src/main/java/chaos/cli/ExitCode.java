package chaos.cli;

import chaos.load.Figures;
import chaos.perform.RunEnd;
import chaos.perform.runbook.RunbookEnd;
import chaos.plan.Load;
import chaos.verdict.Outcome;

/** The program's exit codes; where several apply to a run, {@link #of} takes the first. */
final class ExitCode {

    /** The expectations held, or the command did what it was asked. */
    static final int HELD = 0;
    /** An expectation was broken. */
    static final int BROKEN = 1;
    /** Nothing was begun: the script, the arguments or the surroundings do not let it. */
    static final int NOTHING_BEGUN = 2;
    /** It could not be judged, or the service was not healthy to begin with. */
    static final int UNKNOWN = 3;
    /** Aborted by a rule of the script or refused at a safety rule; everything is undone. */
    static final int ABORTED = 4;
    /** Something could not be undone. */
    static final int UNDO_FAILED = 5;
    /** Interrupted by a person or a signal; everything is undone. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}

    /** The exit code of a run with its verdict. */
    static int of(RunEnd end, Outcome verdict) {
        if (!end.left().isEmpty()) {
            return UNDO_FAILED;
        }
        return switch (end.how()) {
            case INTERRUPTED -> INTERRUPTED;
            case ABORTED, REFUSED -> ABORTED;
            case NOT_BEGUN -> NOTHING_BEGUN;
            // Whatever was claimed, a plan that was not performed to its end has not shown it.
            case GATE_FAILED, FAILED -> of(verdict.and(Outcome.UNKNOWN));
            case COMPLETED -> of(verdict);
        };
    }

    /** The exit code of a runbook. */
    static int of(RunbookEnd end) {
        if (!end.left().isEmpty()) {
            return UNDO_FAILED;
        }
        return switch (end.how()) {
            case INTERRUPTED -> INTERRUPTED;
            case REFUSED -> ABORTED;
            case STEP_FAILED -> BROKEN;
            case NOT_BEGUN -> NOTHING_BEGUN;
            case DONE -> HELD;
        };
    }

    /** The exit code of a load alone: measured, or not to be known. */
    static int ofLoad(Figures figures, Load load) {
        boolean late = load.open() && !figures.saturated().isEmpty();
        return late || figures.answered() == 0 ? UNKNOWN : HELD;
    }

    /** The exit code of a judgement alone. */
    static int of(Outcome verdict) {
        return switch (verdict) {
            case BROKEN -> BROKEN;
            case UNKNOWN -> UNKNOWN;
            case HELD -> HELD;
        };
    }
}
