package chaos.cli;

import chaos.perform.RunEnd;
import chaos.perform.RunEnd.How;
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

    /**
     * The exit code of a run.
     *
     * @param begun whether the service met any load or fault
     */
    static int of(RunEnd end, boolean begun, Outcome verdict) {
        if (!end.left().isEmpty()) {
            return UNDO_FAILED;
        }
        if (end.how() == How.INTERRUPTED) {
            return INTERRUPTED;
        }
        if (end.how() == How.ABORTED) {
            return ABORTED;
        }
        if (end.how() == How.FAILED && !begun) {
            return NOTHING_BEGUN;
        }
        return judged(end.how(), verdict);
    }

    private static int judged(How how, Outcome verdict) {
        if (verdict == Outcome.HELD && how != How.COMPLETED) {
            return UNKNOWN;
        }
        return of(verdict);
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
