package chaos.cli.live;

import static chaos.cli.live.Tone.BAD;
import static chaos.cli.live.Tone.CALM;
import static chaos.cli.live.Tone.DEED;
import static chaos.cli.live.Tone.GOOD;
import static chaos.cli.live.Tone.WARNING;

import chaos.journal.Event;
import chaos.journal.Phase;
import chaos.plan.Stage;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Says each kind of event in plain English. */
public final class Sentences {

    private static final Map<Class<? extends Event>, BiFunction<Event, Known, Sentence>> TELLERS = new HashMap<>();

    static {
        tell(Event.RunStarted.class, (e, known) -> calm("run " + e.run() + ": " + e.title()));
        tell(Event.PhaseBegan.class, (e, known) -> calm(phase(e.phase())));
        tell(Event.GatePassed.class, (e, known) -> new Sentence(GOOD, "the steady state held: " + e.evidence()));
        tell(Event.GateFailed.class, (e, known) -> new Sentence(BAD, "the steady state did not hold: " + e.reason()));
        tell(Event.LoadChanged.class, (e, known) -> calm("load: " + e.shape()));
        tell(Event.TargetStarted.class, (e, known) -> calm(targetStarted(e)));
        tell(Event.ProxyOpened.class, (e, known) -> calm(proxyOpened(e)));
        tell(Event.TargetStopped.class, (e, known) -> calm("target stopped: " + e.reason()));
        tell(Event.TargetDied.class, (e, known) -> new Sentence(BAD, targetDied(e)));
        tell(Event.TargetOomKilled.class, (e, known) -> new Sentence(BAD, "OOM KILL of the target: " + e.evidence()));
        tell(Event.FaultIntended.class, (e, known) -> new Sentence(DEED, "fault " + fault(e) + " is about to begin"));
        tell(Event.FaultBegan.class, (e, known) -> new Sentence(DEED, faultBegan(e, known)));
        tell(Event.FaultAchieved.class, (e, known) -> calm(faultAchieved(e, known)));
        tell(Event.FaultEnded.class, (e, known) -> new Sentence(DEED, faultEnded(e, known)));
        tell(Event.FaultRefused.class, (e, known) -> new Sentence(WARNING, faultRefused(e, known)));
        tell(Event.UndoFailed.class, (e, known) -> new Sentence(BAD, undoFailed(e, known)));
        tell(Event.StageEntered.class, (e, known) -> stageEntered(e));
        tell(Event.AlarmRaised.class, (e, known) -> new Sentence(WARNING, alarm(e)));
        tell(Event.AlarmCleared.class, (e, known) -> calm("alarm for " + e.resource() + " is over: " + e.reason()));
        tell(
                Event.ServiceBroke.class,
                (e, known) -> new Sentence(
                        BAD,
                        "broken under " + (e.clients() > 0 ? e.clients() + " clients: " : "its load: ")
                                + e.condition()));
        tell(Event.AbortCalled.class, (e, known) -> new Sentence(BAD, abort(e)));
        tell(Event.ResponseBegan.class, (e, known) -> new Sentence(DEED, responseBegan(e)));
        tell(Event.ResponseEnded.class, (e, known) -> responseEnded(e));
        tell(Event.IncidentDeclared.class, (e, known) -> new Sentence(BAD, incidentDeclared(e)));
        tell(Event.IncidentDeclaredAgain.class, (e, known) -> declaredAgain(e));
        tell(Event.Interrupted.class, (e, known) -> new Sentence(WARNING, "interrupted by " + e.by()));
        tell(Event.Warned.class, (e, known) -> new Sentence(WARNING, warned(e)));
        tell(Event.RunFailed.class, (e, known) -> new Sentence(BAD, "the run cannot go on: " + e.reason()));
        tell(Event.RunEnded.class, (e, known) -> calm("run ended: " + e.reason()));
        RunbookSentences.all().forEach((kind, teller) -> TELLERS.put(kind, (event, known) -> teller.apply(event)));
    }

    private Sentences() {}

    /** The event as a sentence; {@code known} is what earlier events of the run told. */
    public static Sentence say(Event event, Known known) {
        BiFunction<Event, Known, Sentence> teller = TELLERS.get(event.getClass());
        if (teller == null) {
            throw new IllegalArgumentException("there is no sentence for " + event.getClass());
        }
        return teller.apply(event, known);
    }

    static Set<Class<? extends Event>> told() {
        return Set.copyOf(TELLERS.keySet());
    }

    private static <E extends Event> void tell(Class<E> kind, BiFunction<E, Known, Sentence> teller) {
        TELLERS.put(kind, (event, known) -> teller.apply(kind.cast(event), known));
    }

    private static Sentence calm(String text) {
        return new Sentence(CALM, text);
    }

    private static String phase(Phase phase) {
        return switch (phase) {
            case SET_UP -> "setting up";
            case WARM_UP -> "warming up";
            case GATE -> "is the service healthy? The steady state must hold before anything is broken";
            case PLAN -> "time 0 of the plan";
            case WIND_DOWN -> "winding down: faults are undone, the load ends";
        };
    }

    private static String targetStarted(Event.TargetStarted e) {
        return e.description() + " answers at " + e.uri() + (e.pid() > 0 ? " (process " + e.pid() + ")" : "");
    }

    private static String proxyOpened(Event.ProxyOpened e) {
        return "proxy '" + e.proxy() + "' stands in front of " + e.service() + ", at " + e.listens();
    }

    private static String targetDied(Event.TargetDied e) {
        Integer exit = e.exit();
        return "TARGET DIED" + (exit == null ? "" : " with exit code " + exit) + ": " + e.evidence();
    }

    private static String fault(Event.FaultIntended e) {
        String arguments = e.arguments().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(a -> a.getKey() + " " + a.getValue())
                .collect(Collectors.joining(", "));
        return e.kind() + (arguments.isEmpty() ? "" : " (" + arguments + ")");
    }

    private static String faultBegan(Event.FaultBegan e, Known known) {
        Optional<Event.FaultIntended> intended = known.fault(e.fault());
        return "fault " + intended.map(Sentences::fault).orElse(e.fault()) + " began"
                + intended.map(i -> "; undone by: " + i.undo()).orElse("");
    }

    private static String faultAchieved(Event.FaultAchieved e, Known known) {
        String share = e.asked() == 0 ? "" : String.format(Locale.ROOT, " (%.0f %%)", 100 * e.achieved() / e.asked());
        return "fault " + known.name(e.fault()) + ": " + e.what() + " " + number(e.achieved()) + ", asked "
                + number(e.asked()) + share;
    }

    private static String faultEnded(Event.FaultEnded e, Known known) {
        return "fault " + known.name(e.fault()) + " ended (" + e.reason() + "); verified: " + e.verified();
    }

    private static String faultRefused(Event.FaultRefused e, Known known) {
        return "fault " + known.name(e.fault()) + " was refused: " + e.reason();
    }

    private static String undoFailed(Event.UndoFailed e, Known known) {
        return "UNDO FAILED for " + known.name(e.fault()) + ": " + e.problem() + ". Finish it by hand: " + e.byHand();
    }

    private static Sentence stageEntered(Event.StageEntered e) {
        Tone tone = e.stage() == Stage.RECOVERED || e.stage() == Stage.HEALTHY ? GOOD : BAD;
        return new Sentence(tone, "STAGE " + e.stage() + ": " + e.evidence());
    }

    private static String alarm(Event.AlarmRaised e) {
        Duration left = Duration.ofSeconds(Math.round(e.secondsToExhaustion()));
        return "ALARM " + e.resource() + " exhausted in about " + Span.print(left) + ": " + e.evidence();
    }

    private static String abort(Event.AbortCalled e) {
        return "ABORT by line " + e.line() + ", when " + e.condition() + ": " + e.evidence();
    }

    private static String responseBegan(Event.ResponseBegan e) {
        return "response by line " + e.line() + ", when " + e.condition() + ": " + e.act();
    }

    private static Sentence responseEnded(Event.ResponseEnded e) {
        return new Sentence(
                e.succeeded() ? GOOD : BAD,
                "response " + e.act() + (e.succeeded() ? " succeeded" : " failed")
                        + (e.detail().isEmpty() ? "" : ": " + e.detail()));
    }

    private static String incidentDeclared(Event.IncidentDeclared e) {
        return "INCIDENT " + e.severity() + " declared by line " + e.line() + ", when " + e.condition() + " ("
                + e.rule() + "); see: chaos incident show " + e.incident();
    }

    private static Sentence declaredAgain(Event.IncidentDeclaredAgain e) {
        String what = e.raised() ? "INCIDENT raised to " : "incident declared again, and noted, as ";
        String why = " by line " + e.line() + ", when " + e.condition() + " (" + e.rule() + ")";
        return new Sentence(e.raised() ? BAD : WARNING, what + e.severity() + why);
    }

    private static String warned(Event.Warned e) {
        return "warning: " + e.text() + (e.details().isEmpty() ? "" : " (" + String.join("; ", e.details()) + ")");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%,.0f" : "%.3g", value);
    }
}
