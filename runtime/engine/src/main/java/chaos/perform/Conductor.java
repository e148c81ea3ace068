package chaos.perform;

import chaos.fault.FaultException;
import chaos.fault.Holder;
import chaos.journal.Event;
import chaos.journal.Phase;
import chaos.journal.Recorder;
import chaos.journal.RunClock;
import chaos.load.LoadGenerator;
import chaos.perform.RunEnd.How;
import chaos.plan.AbortRule;
import chaos.plan.Breaks;
import chaos.plan.LoadShape;
import chaos.plan.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;

/**
 * Leads a run from the warm-up to the end of the plan. It decides on one thread, every {@link #TICK}; what takes longer
 * than that, it hands over.
 */
final class Conductor {

    static final Duration TICK = Duration.ofMillis(50);

    private final Scenario plan;
    private final RunClock clock;
    private final Recorder recorder;
    private final Stop stop;
    private final Inbox inbox;
    private final Recognition recognition;
    private final Cast cast;

    /** What the conductor leads. */
    record Cast(
            TargetSession target,
            Holder holder,
            FaultDesk desk,
            LoadGenerator load,
            Responder responder,
            Evidence evidence,
            ExecutorService faultWorker) {}

    Conductor(
            Scenario plan,
            RunClock clock,
            Recorder recorder,
            Stop stop,
            Inbox inbox,
            Recognition recognition,
            Cast cast) {
        this.plan = plan;
        this.clock = clock;
        this.recorder = recorder;
        this.stop = stop;
        this.inbox = inbox;
        this.recognition = recognition;
        this.cast = cast;
    }

    /** Warm-up, gate, plan; returns early where the end is wished. */
    void conduct() throws InterruptedException {
        warmUp();
        if (goesOn()) {
            gate();
        }
        if (goesOn()) {
            plan();
        }
    }

    private boolean goesOn() {
        return stop.wished().isEmpty();
    }

    private void warmUp() throws InterruptedException {
        recorder.append(new Event.PhaseBegan(Phase.WARM_UP));
        Duration length = plan.gate().warmUp();
        cast.load().follow(plan.gate().load(plan.origin()));
        long end = clock.millis() + length.toMillis();
        while (goesOn() && clock.millis() < end) {
            stop.await(TICK);
            inbox.drain(recognition::observe, recognition::observe);
        }
    }

    private void gate() throws InterruptedException {
        recorder.append(new Event.PhaseBegan(Phase.GATE));
        Gatekeeper keeper = new Gatekeeper(plan.gate(), clock.millis());
        while (goesOn() && !keeper.passed(clock.millis())) {
            if (keeper.failed(clock.millis())) {
                fail(keeper);
                return;
            }
            stop.await(TICK);
            inbox.drain(
                    sample -> {
                        keeper.observe(sample);
                        recognition.observe(sample);
                    },
                    recognition::observe);
        }
        if (goesOn()) {
            recorder.append(new Event.GatePassed(keeper.evidence()));
        }
    }

    private void fail(Gatekeeper keeper) {
        String reason = "the steady state did not hold for "
                + chaos.quantity.Span.print(plan.gate().hold()) + ": " + keeper.lacking(clock.millis());
        recorder.append(new Event.GateFailed(reason));
        stop.wish(How.GATE_FAILED, reason + "; no fault was begun");
    }

    private void plan() throws InterruptedException {
        recorder.append(new Event.PhaseBegan(Phase.PLAN));
        long zero = clock.millis();
        Agenda agenda = Agenda.of(plan);
        Rules rules = new Rules(plan);
        inbox.drainIntervals(before -> {});
        follow(agenda.ahead());
        while (goesOn() && clock.millis() < zero + agenda.end().toMillis()) {
            tick(agenda, rules, zero);
            stop.await(TICK);
        }
    }

    /** All at once, so that no shape begins late by a tick of ours. */
    private void follow(List<LoadShape> shapes) {
        if (!shapes.isEmpty()) {
            cast.load().follow(shapes);
        }
    }

    private void tick(Agenda agenda, Rules rules, long zero) {
        long now = clock.millis();
        agenda.due(Duration.ofMillis(now - zero)).forEach(this::perform);
        inbox.drain(
                sample -> {
                    rules.observe(sample);
                    recognition.observe(sample);
                },
                recognition::observe);
        inbox.drainIntervals(rules::observe);
        recognition.advance(now).forEach(this::tell);
        rules.observe(recognition, now);
        rules.broke(now).ifPresent(rule -> broke(rule, agenda, Duration.ofMillis(now - zero)));
        rules.abort(now).ifPresent(this::abort);
        rules.responses(now).forEach(cast.responder()::respond);
    }

    private void tell(Event event) {
        recorder.append(event);
        if (event instanceof Event.StageEntered entered) {
            cast.evidence().collect(entered.stage());
        }
    }

    private void perform(Agenda.Item item) {
        if (item instanceof Agenda.BeginShape begin) {
            recorder.append(new Event.LoadChanged(
                    begin.shape().print(),
                    begin.shape().peak(),
                    begin.shape().origin().line()));
        } else if (item instanceof Agenda.BeginFault begin) {
            cast.faultWorker().execute(() -> begin(begin));
        }
    }

    private void begin(Agenda.BeginFault begin) {
        try {
            cast.desk()
                    .begin(
                            cast.holder(),
                            begin.fault(),
                            begin.injection(),
                            cast.target().faultTarget());
        } catch (FaultException e) {
            stop.wish(
                    How.ABORTED,
                    begin.injection().origin() + ": "
                            + begin.injection().fault().kind() + " could not begin: " + e.getMessage());
        }
    }

    /** What climbs until the service is broken ends now; what comes after it begins at once. */
    private void broke(Breaks.Rule rule, Agenda agenda, Duration now) {
        recorder.append(new Event.ServiceBroke(
                rule.when().print(), cast.load().clients(), rule.origin().line()));
        if (agenda.broke(now)) {
            follow(agenda.ahead());
        }
    }

    private void abort(AbortRule rule) {
        String condition = rule.when().print();
        recorder.append(new Event.AbortCalled(
                condition,
                "it has been so for " + chaos.quantity.Span.print(rule.when().lasting()),
                rule.origin().line()));
        stop.wish(How.ABORTED, rule.origin() + ": aborted, " + condition);
    }

    /** The signals of everything that the conductor leads have come to rest: a last look at what is in the inbox. */
    List<Event> rest() {
        inbox.drain(recognition::observe, recognition::observe);
        return recognition.advance(clock.millis());
    }
}
