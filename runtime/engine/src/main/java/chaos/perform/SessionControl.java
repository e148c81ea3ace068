package chaos.perform;

import chaos.journal.Event;
import chaos.journal.Recorder;
import chaos.perform.act.Deadline;
import chaos.perform.act.DeedFailure;
import chaos.perform.act.ServiceControl;
import chaos.plan.Act.Verb;

/** The target of the run that a runbook is a response in: the run's own session starts and stops it. */
record SessionControl(TargetSession target, Recorder recorder) implements ServiceControl {

    @Override
    public boolean runs() {
        return target.pid().isPresent();
    }

    @Override
    public String state() {
        return target.pid().isPresent() ? "runs as process " + target.pid().getAsLong() : "is down";
    }

    @Override
    public String means(Verb verb) {
        return verb.name().toLowerCase(java.util.Locale.ROOT) + " the target of this run";
    }

    /** A start or stop under way is let come to its end, which it bounds itself: half a restart is worse than none. */
    @Override
    public String perform(Verb verb, Deadline deadline) throws DeedFailure {
        try {
            switch (verb) {
                case START -> start();
                case STOP -> stop();
                case RESTART -> restart();
                case DRAIN -> target.drain();
                case REOPEN -> target.reopen();
            }
            return "it " + state();
        } catch (TargetException e) {
            throw new DeedFailure(String.valueOf(e.getMessage()), e);
        }
    }

    private void start() throws TargetException {
        target.start();
        recorder.append(TargetEvents.started(target));
    }

    private void stop() throws TargetException {
        recorder.append(new Event.TargetStopped("a response stops it"));
        target.stop();
    }

    /** Also the whole of the response that is no runbook. */
    void restart() throws TargetException {
        boolean ran = runs();
        target.restart(() -> {
            if (ran) {
                recorder.append(new Event.TargetStopped("a response restarts it"));
            }
        });
        recorder.append(TargetEvents.started(target));
    }
}
