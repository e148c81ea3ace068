package chaos.cli.live;

import static chaos.cli.live.Tone.BAD;
import static chaos.cli.live.Tone.CALM;
import static chaos.cli.live.Tone.DEED;
import static chaos.cli.live.Tone.GOOD;
import static chaos.cli.live.Tone.WARNING;

import chaos.journal.Event;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Says the events of a runbook in plain English. */
final class RunbookSentences {

    private final Map<Class<? extends Event>, Function<Event, Sentence>> tellers = new HashMap<>();

    private RunbookSentences() {
        steps();
        acts();
        people();
        undo();
    }

    static Map<Class<? extends Event>, Function<Event, Sentence>> all() {
        return new RunbookSentences().tellers;
    }

    private void steps() {
        tell(
                Event.RunbookBegan.class,
                e -> new Sentence(
                        DEED,
                        "runbook begins: " + e.title() + " (" + e.steps() + (e.steps() == 1 ? " step)" : " steps)")));
        tell(Event.StepBegan.class, e -> new Sentence(DEED, "step " + e.step() + ": " + e.name()));
        tell(
                Event.StepRetried.class,
                e -> new Sentence(
                        WARNING,
                        "step " + e.step() + " failed and is tried anew in " + span(e.waitSeconds()) + " (retry "
                                + e.attempt() + "): " + e.problem()));
        tell(
                Event.StepEnded.class,
                e -> new Sentence(
                        tone(e),
                        "step " + e.step() + " "
                                + e.state().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                                + (e.detail().isEmpty() ? "" : ": " + e.detail())));
        tell(
                Event.RunbookEnded.class,
                e -> new Sentence(
                        e.how().equals("DONE") ? GOOD : BAD, "runbook ended " + e.how() + ": " + e.message()));
    }

    private void acts() {
        tell(Event.ActIntended.class, e -> new Sentence(CALM, "step " + e.step() + " is about to " + e.act()));
        tell(Event.ProgramBegan.class, e -> new Sentence(CALM, "process " + e.pid() + " is " + e.program()));
        tell(Event.ActDone.class, e -> new Sentence(e.changed() ? DEED : CALM, e.act() + detail(e.detail())));
        tell(Event.ActFailed.class, e -> new Sentence(BAD, e.act() + " FAILED: " + e.problem()));
        tell(
                Event.OutputCaptured.class,
                e -> new Sentence(CALM, "captured " + e.output() + ", " + e.bytes() + " bytes"));
        tell(
                Event.EvidenceCollected.class,
                e -> new Sentence(CALM, e.files() + " pieces of evidence of " + e.stage() + " kept in " + e.folder()));
        tell(
                Event.EvidenceKept.class,
                e -> new Sentence(CALM, "kept " + e.file() + ", " + e.bytes() + " bytes, SHA-256 " + e.sha256()));
    }

    private void people() {
        tell(
                Event.ApprovalAsked.class,
                e -> new Sentence(
                        WARNING,
                        "approval asked: " + e.question() + " (" + (e.otherwise() ? "yes" : "no") + " after "
                                + span(e.seconds()) + ")"));
        tell(
                Event.ApprovalGiven.class,
                e -> new Sentence(e.approved() ? GOOD : BAD, (e.approved() ? "approved by " : "refused by ") + e.by()));
    }

    private void undo() {
        tell(Event.RunbookUndoBegan.class, e -> new Sentence(DEED, "undo begins, wished by " + e.by()));
        tell(Event.StepUndone.class, e -> new Sentence(DEED, "step " + e.step() + " undone" + detail(e.detail())));
        tell(
                Event.StepUndoFailed.class,
                e -> new Sentence(
                        BAD,
                        "UNDO FAILED for step " + e.step() + ", " + e.name() + ": " + e.problem()
                                + ". Finish it by hand: " + e.byHand()));
    }

    private static Tone tone(Event.StepEnded e) {
        return switch (e.state()) {
            case CHANGED, DONE -> GOOD;
            case SKIPPED, NOT_REACHED -> CALM;
            case RESCUED, UNDONE -> WARNING;
            case FAILED, BROKEN_OFF -> BAD;
        };
    }

    private static String detail(String text) {
        return text.isEmpty() ? "" : ": " + text;
    }

    private static String span(double seconds) {
        return Span.print(Duration.ofMillis(Math.round(seconds * 1e3)));
    }

    private <E extends Event> void tell(Class<E> kind, Function<E, Sentence> teller) {
        tellers.put(kind, event -> teller.apply(kind.cast(event)));
    }
}
