package chaos.agent.host;

import chaos.agent.act.Fault;
import chaos.agent.act.Kind;
import chaos.agent.act.Order;
import chaos.agent.act.Progress;
import chaos.agent.act.Refusal;
import chaos.agent.act.Surroundings;
import chaos.agent.act.Targets;
import chaos.agent.act.Undo;
import chaos.agent.ledger.Entry;
import chaos.agent.line.Words;
import chaos.agent.proc.ProcessId;
import java.util.concurrent.TimeUnit;

/** Kills a process with SIGKILL, which nothing undoes. */
public final class ProcessKill implements Kind {

    private static final int LOOKS = 500;
    private static final long LOOK_MILLIS = 10;

    @Override
    public boolean does(String word) {
        return word.equals("processKill");
    }

    @Override
    public Words intend(Order order, Surroundings surroundings) throws Refusal {
        ProcessId target = Targets.process(order);
        Signals.mustReach(order.kind(), target);
        return Words.none()
                .with("what", "kills process " + target.pid())
                .with("how", "it cannot be undone, a new start of the target mends it")
                .with("target", target)
                .with("oneWay", true);
    }

    @Override
    public Fault fault(Order order, Entry entry, Surroundings surroundings, Progress progress) {
        return new Killing(ProcessId.parse(entry.facts().get("target")), progress);
    }

    private static final class Killing implements Fault {

        private final ProcessId target;
        private final Progress progress;

        Killing(ProcessId target, Progress progress) {
            this.target = target;
            this.progress = progress;
        }

        @Override
        public void begin() throws Refusal {
            ProcessHandle.of(target.pid())
                    .filter(process -> target.isAlive())
                    .ifPresent(ProcessHandle::destroyForcibly);
            try {
                for (int i = 0; i < LOOKS && target.isAlive(); i++) {
                    TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
                }
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
            if (target.isAlive()) {
                throw new Refusal(
                        "process " + target.pid() + " lives on after a SIGKILL: it needs the same user, or root");
            }
            progress.achieved("killed", 1, 1);
            progress.ended("process " + target.pid() + " is gone");
        }

        @Override
        public void stop() {}
    }

    @Override
    public Undo clean(Entry entry) {
        ProcessId target = ProcessId.parse(entry.facts().get("target"));
        return Undo.clean("process " + target.pid() + (target.isAlive() ? " lives" : " is gone, as was asked"));
    }
}
