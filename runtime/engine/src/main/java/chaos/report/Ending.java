package chaos.report;

import chaos.journal.Event;
import chaos.journal.Timeline;
import chaos.verdict.Outcome;
import chaos.verdict.Verdict;

/** How a run ended, in the order in which the reasons go before one another. */
public enum Ending {
    LEFT_BEHIND(5, "something could not be undone"),
    INTERRUPTED(130, "interrupted, everything undone"),
    ABORTED(4, "ended by a rule of its own or refused for safety, everything undone"),
    BROKEN(1, "an expectation was broken"),
    UNKNOWN(3, "it could not be judged"),
    HELD(0, "everything that was expected held");

    private final int code;
    private final String meaning;

    Ending(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The exit code of the command that performed the run. */
    public int code() {
        return code;
    }

    /** The exit code in words. */
    public String meaning() {
        return meaning;
    }

    /** The first reason that applies to a run. */
    public static Ending of(Timeline timeline, Verdict verdict) {
        if (saw(timeline, Event.UndoFailed.class)) {
            return LEFT_BEHIND;
        }
        if (saw(timeline, Event.Interrupted.class)) {
            return INTERRUPTED;
        }
        if (saw(timeline, Event.AbortCalled.class) || saw(timeline, Event.FaultRefused.class)) {
            return ABORTED;
        }
        return of(verdict.outcome());
    }

    private static Ending of(Outcome outcome) {
        return switch (outcome) {
            case BROKEN -> BROKEN;
            case UNKNOWN -> UNKNOWN;
            case HELD -> HELD;
        };
    }

    private static boolean saw(Timeline timeline, Class<? extends Event> kind) {
        return timeline.first(kind).isPresent();
    }
}
