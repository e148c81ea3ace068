package chaos.perform;

import chaos.journal.Event;
import chaos.journal.Recorder;
import chaos.perform.runbook.RunbookEnd;
import chaos.plan.Response;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Carries responses out, one at a time, beside the run; what comes while one is under way is told and left. */
final class Responder implements AutoCloseable {

    private static final long END_SECONDS = 30;

    private final Recorder recorder;
    private final TargetSession target;
    private final Remedies remedies;
    private final IncidentDesk incidents;
    private final BooleanSupplier hurried;
    private final ExecutorService worker;
    private final AtomicBoolean busy = new AtomicBoolean();

    /**
     * @param hurried whether the run ends before its time, so that no runbook is waited for
     */
    Responder(
            Recorder recorder,
            TargetSession target,
            Remedies remedies,
            IncidentDesk incidents,
            BooleanSupplier hurried) {
        this.recorder = recorder;
        this.target = target;
        this.remedies = remedies;
        this.incidents = incidents;
        this.hurried = hurried;
        this.worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "chaos-response"));
    }

    /** A declaration changes nothing of the target, so it waits for no other response. */
    void respond(Response response) {
        if (response.act() instanceof Response.DeclareIncident act) {
            incidents.declare(response, act);
        } else {
            begin(response);
        }
    }

    private void begin(Response response) {
        String act = response.act().print();
        if (!busy.compareAndSet(false, true)) {
            recorder.append(new Event.Warned(
                    "the response '" + act + "' is left out: another one is under way",
                    List.of(response.origin().toString())));
            return;
        }
        recorder.append(new Event.ResponseBegan(
                act, response.when().print(), response.origin().line()));
        worker.execute(() -> carryOut(response.act()));
    }

    private void carryOut(Response.Act act) {
        try {
            Event ended = act instanceof Response.RunRunbook run ? run(run) : restart(act);
            recorder.append(ended);
        } catch (TargetException | RuntimeException e) {
            recorder.append(new Event.ResponseEnded(act.print(), false, String.valueOf(e.getMessage())));
        } finally {
            busy.set(false);
        }
    }

    private Event run(Response.RunRunbook run) {
        RunbookEnd end = remedies.run(run.runbook());
        return new Event.ResponseEnded(run.print(), end.how() == RunbookEnd.How.DONE, end.message());
    }

    private Event restart(Response.Act act) throws TargetException {
        new SessionControl(target, recorder).restart();
        return new Event.ResponseEnded(act.print(), true, "the target answers at " + target.uri());
    }

    /** Lets a response that is under way come to its end: half a restart is worse than none. */
    @Override
    public void close() {
        worker.shutdown();
        try {
            if (hurried.getAsBoolean() || !worker.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                remedies.stop("the end of the run");
                worker.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
