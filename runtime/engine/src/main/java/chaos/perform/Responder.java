package chaos.perform;

import chaos.journal.Event;
import chaos.journal.Recorder;
import chaos.plan.Response;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Carries responses out, one at a time, beside the run; what comes while one is under way is told and left. */
final class Responder implements AutoCloseable {

    private static final long END_SECONDS = 30;

    private final Recorder recorder;
    private final TargetSession target;
    private final ExecutorService worker;
    private final AtomicBoolean busy = new AtomicBoolean();

    Responder(Recorder recorder, TargetSession target) {
        this.recorder = recorder;
        this.target = target;
        this.worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "chaos-response"));
    }

    void respond(Response response) {
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
            perform(act);
            recorder.append(new Event.ResponseEnded(act.print(), true, "the target answers at " + target.uri()));
        } catch (TargetException | RuntimeException e) {
            recorder.append(new Event.ResponseEnded(act.print(), false, String.valueOf(e.getMessage())));
        } finally {
            busy.set(false);
        }
    }

    private void perform(Response.Act act) throws TargetException {
        if (act instanceof Response.RestartTarget) {
            restart();
        }
    }

    private void restart() throws TargetException {
        if (target.pid().isPresent()) {
            recorder.append(new Event.TargetStopped("a response restarts it"));
        }
        target.restart();
        recorder.append(TargetEvents.started(target));
    }

    /** Lets a response that is under way come to its end: half a restart is worse than none. */
    @Override
    public void close() {
        worker.shutdown();
        try {
            worker.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
