package chaos.report;

import chaos.journal.Event;
import chaos.journal.StepState;
import chaos.report.EventWords.Words;
import chaos.report.Moment.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What a reader is told of the events of a runbook. */
final class RunbookWords {

    private final Map<Class<? extends Event>, Function<Event, Words>> tellers = new HashMap<>();

    private RunbookWords() {
        steps();
        acts();
        people();
        undo();
    }

    static Map<Class<? extends Event>, Function<Event, Words>> all() {
        return new RunbookWords().tellers;
    }

    private void steps() {
        tell(Event.RunbookBegan.class, e -> Words.of(Kind.STEP, "runbook begins: " + e.title(), e.steps() + " steps"));
        tell(Event.StepBegan.class, e -> Words.of(Kind.STEP, "step " + e.step() + " begins: " + e.name(), "")
                .at(e.line()));
        tell(
                Event.StepRetried.class,
                e -> Words.of(
                        Kind.TROUBLE, "step " + e.step() + " is tried anew in " + e.waitSeconds() + " s", e.problem()));
        tell(
                Event.StepEnded.class,
                e -> Words.of(
                        e.state() == StepState.FAILED ? Kind.TROUBLE : Kind.STEP,
                        "step " + e.step() + " " + word(e.state()) + ": " + e.name(),
                        e.detail()));
        tell(Event.RunbookEnded.class, e -> Words.of(Kind.STEP, "runbook ends: " + e.how(), e.message()));
    }

    private void acts() {
        tell(Event.ActDone.class, e -> Words.of(Kind.STEP, e.act(), e.detail()).at(e.line()));
        tell(Event.ActFailed.class, e -> Words.of(Kind.TROUBLE, e.act() + " failed", e.problem())
                .at(e.line()));
        tell(
                Event.EvidenceCollected.class,
                e -> Words.of(Kind.NOTE, e.files() + " pieces of evidence kept of " + e.stage(), "in " + e.folder()));
    }

    private void people() {
        tell(
                Event.ApprovalAsked.class,
                e -> Words.of(
                        Kind.STEP, "asked: " + e.question(), "without an answer: " + (e.otherwise() ? "yes" : "no")));
        tell(
                Event.ApprovalGiven.class,
                e -> Words.of(
                        e.approved() ? Kind.STEP : Kind.TROUBLE,
                        (e.approved() ? "approved: " : "refused: ") + e.question(),
                        "by " + e.by()));
    }

    private void undo() {
        tell(Event.RunbookUndoBegan.class, e -> Words.of(Kind.STEP, "undo begins", "wished by " + e.by()));
        tell(Event.StepUndone.class, e -> Words.of(Kind.STEP, "step " + e.step() + " undone: " + e.name(), e.detail()));
        tell(
                Event.StepUndoFailed.class,
                e -> Words.of(
                        Kind.TROUBLE,
                        "step " + e.step() + " NOT undone: " + e.name(),
                        e.problem() + "; by hand: " + e.byHand()));
    }

    private static String word(StepState state) {
        return state.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private <E extends Event> void tell(Class<E> kind, Function<E, Words> words) {
        tellers.put(kind, event -> words.apply(kind.cast(event)));
    }
}
