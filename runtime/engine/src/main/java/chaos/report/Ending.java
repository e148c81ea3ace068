package chaos.report;

import chaos.journal.Entry;
import chaos.journal.Event;
import chaos.journal.Phase;
import chaos.journal.Timeline;
import chaos.plan.Runbook;
import chaos.verdict.Outcome;
import chaos.verdict.Verdict;

/** How a run ended: of a scenario's run in the order in which the reasons go before one another, then of a runbook's. */
public enum Ending {
    LEFT_BEHIND(5, "something could not be undone"),
    INTERRUPTED(130, "interrupted, everything undone"),
    ABORTED(4, "ended by a rule of its own or refused for safety, everything undone"),
    BROKEN(1, "an expectation was broken"),
    UNKNOWN(3, "it could not be judged"),
    HELD(0, "everything that was expected held"),
    STOPPED(130, "interrupted; what the steps changed stays until it is undone"),
    REFUSED(4, "refused at an approval or a safety rule; what the steps changed stays until it is undone"),
    STEP_FAILED(1, "a step failed"),
    NOT_BEGUN(2, "nothing was begun"),
    DONE(0, "every step is done");

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
        if (saw(timeline, Event.UndoFailed.class) || stepsLeft(timeline)) {
            return LEFT_BEHIND;
        }
        if (timeline.plan() instanceof Runbook) {
            return ofRunbook(timeline);
        }
        if (saw(timeline, Event.Interrupted.class)) {
            return INTERRUPTED;
        }
        if (saw(timeline, Event.AbortCalled.class) || saw(timeline, Event.FaultRefused.class)) {
            return ABORTED;
        }
        return timeline.complete() && onlySetUp(timeline) ? NOT_BEGUN : of(verdict.outcome());
    }

    private static boolean onlySetUp(Timeline timeline) {
        return timeline.all(Event.PhaseBegan.class)
                        .map(s -> s.event().phase())
                        .allMatch(phase -> phase == Phase.SET_UP || phase == Phase.WIND_DOWN)
                && saw(timeline, Event.PhaseBegan.class);
    }

    /** A step that could not be undone may have been undone since. */
    private static boolean stepsLeft(Timeline timeline) {
        boolean left = false;
        for (Entry entry : timeline.entries()) {
            left = entry.event() instanceof Event.StepUndoFailed
                    || left && !(entry.event() instanceof Event.RunbookUndoBegan);
        }
        return left;
    }

    private static Ending ofRunbook(Timeline timeline) {
        if (!saw(timeline, Event.RunbookBegan.class)) {
            return NOT_BEGUN;
        }
        String how = timeline.all(Event.RunbookEnded.class)
                .reduce((first, last) -> last)
                .map(ended -> ended.event().how())
                .orElse("");
        return switch (how) {
            case "DONE" -> DONE;
            case "STEP_FAILED" -> STEP_FAILED;
            case "REFUSED" -> REFUSED;
            case "INTERRUPTED" -> STOPPED;
            default -> UNKNOWN;
        };
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
