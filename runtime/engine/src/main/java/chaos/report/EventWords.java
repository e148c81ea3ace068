package chaos.report;

import chaos.journal.Event;
import chaos.plan.Origin;
import chaos.report.Moment.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a reader is told of each kind of event; some are told elsewhere, and say so by being silent here. */
final class EventWords {

    private static final Map<Class<? extends Event>, Function<Event, Optional<Words>>> TELLERS = new HashMap<>();

    /** Events without a line of their own: what they hold stands with the fault, the act, the stage or the alarm. */
    private static final List<Class<? extends Event>> SILENT = List.of(
            Event.ActIntended.class,
            Event.ProgramBegan.class,
            Event.OutputCaptured.class,
            Event.EvidenceKept.class,
            Event.FaultIntended.class,
            Event.FaultAchieved.class,
            Event.StageEntered.class,
            Event.AlarmRaised.class,
            Event.AlarmCleared.class);

    static {
        SILENT.forEach(kind -> TELLERS.put(kind, event -> Optional.empty()));
        run();
        target();
        faults();
        rules();
        RunbookWords.all().forEach((kind, words) -> TELLERS.put(kind, e -> Optional.of(words.apply(e))));
    }

    private EventWords() {}

    /** The kinds of events that are known here. */
    static Set<Class<? extends Event>> known() {
        return Set.copyOf(TELLERS.keySet());
    }

    /** What is told of an event; empty where it stands elsewhere. */
    static Optional<Words> of(Event event) {
        Function<Event, Optional<Words>> teller = TELLERS.get(event.getClass());
        if (teller == null) {
            throw new IllegalStateException("no words for " + event.getClass().getSimpleName());
        }
        return teller.apply(event);
    }

    private static void run() {
        tell(Event.RunStarted.class, e -> Words.of(Kind.RUN, "run begins", "chaos " + e.tool()));
        tell(Event.PhaseBegan.class, e -> Words.of(Kind.RUN, phase(e), ""));
        tell(Event.GatePassed.class, e -> Words.of(Kind.RUN, "steady state held", e.evidence()));
        tell(Event.GateFailed.class, e -> Words.of(Kind.TROUBLE, "steady state did not hold", e.reason()));
        tell(Event.LoadChanged.class, e -> Words.of(Kind.LOAD, e.shape(), "").at(e.line()));
        tell(Event.RunFailed.class, e -> Words.of(Kind.TROUBLE, "run cannot go on", e.reason()));
        tell(Event.RunEnded.class, e -> Words.of(Kind.RUN, "run ends", e.reason()));
    }

    private static void target() {
        tell(
                Event.TargetStarted.class,
                e -> Words.of(Kind.TARGET, "target answers", e.description() + ", " + e.uri() + pid(e.pid())));
        tell(
                Event.ProxyOpened.class,
                e -> Words.of(
                        Kind.TARGET, "proxy '" + e.proxy() + "' stands", e.listens() + " leads to " + e.service()));
        tell(Event.TargetStopped.class, e -> Words.of(Kind.TARGET, "target stopped", e.reason()));
        tell(Event.TargetDied.class, e -> Words.of(Kind.TROUBLE, "target died" + exit(e.exit()), e.evidence()));
        tell(Event.TargetOomKilled.class, e -> Words.of(Kind.TROUBLE, "OOM kill of the target", e.evidence()));
    }

    private static void faults() {
        tell(Event.FaultBegan.class, e -> Words.of(Kind.FAULT, "fault begins", "")
                .about(e.fault()));
        tell(Event.FaultEnded.class, e -> Words.of(Kind.FAULT, "fault ends", join(e.reason(), e.verified()))
                .about(e.fault()));
        tell(Event.FaultRefused.class, e -> Words.of(Kind.TROUBLE, "fault refused", e.reason())
                .about(e.fault()));
        tell(Event.UndoFailed.class, e -> Words.of(
                        Kind.TROUBLE, "fault NOT undone", e.problem() + "; by hand: " + e.byHand())
                .about(e.fault()));
    }

    private static void rules() {
        tell(Event.ServiceBroke.class, e -> Words.of(
                        Kind.TROUBLE,
                        e.clients() > 0 ? "broken under " + e.clients() + " clients" : "broken",
                        e.condition())
                .at(e.line()));
        tell(Event.AbortCalled.class, e -> Words.of(Kind.TROUBLE, "aborted: " + e.condition(), e.evidence())
                .at(e.line()));
        tell(Event.ResponseBegan.class, e -> Words.of(Kind.RESPONSE, e.act() + " begins", "when " + e.condition())
                .at(e.line()));
        tell(Event.ResponseEnded.class, EventWords::ended);
        tell(Event.IncidentDeclared.class, e -> Words.of(
                        Kind.TROUBLE,
                        "incident declared " + e.severity() + ": " + e.incident(),
                        "when " + e.condition() + "; " + e.rule())
                .at(e.line()));
        tell(Event.IncidentDeclaredAgain.class, e -> Words.of(
                        e.raised() ? Kind.TROUBLE : Kind.NOTE,
                        "incident " + (e.raised() ? "raised to " : "declared again as ") + e.severity() + ": "
                                + e.incident(),
                        "when " + e.condition() + "; " + e.rule())
                .at(e.line()));
        tell(Event.Interrupted.class, e -> Words.of(Kind.TROUBLE, "interrupted", "by " + e.by()));
        tell(Event.Warned.class, e -> Words.of(Kind.NOTE, e.text(), String.join("; ", e.details())));
    }

    private static Words ended(Event.ResponseEnded event) {
        return event.succeeded()
                ? Words.of(Kind.RESPONSE, event.act() + " done", event.detail())
                : Words.of(Kind.TROUBLE, event.act() + " failed", event.detail());
    }

    private static String phase(Event.PhaseBegan event) {
        return switch (event.phase()) {
            case SET_UP -> "setting up";
            case WARM_UP -> "warm-up begins";
            case GATE -> "gate begins";
            case PLAN -> "plan begins: time 0";
            case WIND_DOWN -> "winding down";
        };
    }

    private static String exit(@Nullable Integer exit) {
        return exit == null ? "" : " with exit code " + exit;
    }

    /** A service whose process is not known has pid 0. */
    private static String pid(long pid) {
        return pid > 0 ? ", pid " + pid : "";
    }

    private static String join(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + "; " + other;
    }

    private static <E extends Event> void tell(Class<E> kind, Function<E, Words> words) {
        TELLERS.put(kind, event -> Optional.of(words.apply(kind.cast(event))));
    }

    /**
     * What is told of one event.
     *
     * @param line the script's line, as in {@link Origin}; 0 where none asked for it
     * @param fault the fault that it is about; empty where it is about none
     */
    record Words(Kind kind, String what, String detail, int line, String fault) {

        static Words of(Kind kind, String what, String detail) {
            return new Words(kind, what, detail, 0, "");
        }

        Words at(int scriptLine) {
            return new Words(kind, what, detail, scriptLine, fault);
        }

        Words about(String id) {
            return new Words(kind, what, detail, line, id);
        }
    }
}
