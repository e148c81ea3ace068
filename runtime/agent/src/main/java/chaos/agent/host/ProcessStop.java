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
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Stops a process with SIGSTOP: until it is undone ({@code processPause}), or for a share of each period
 * ({@code processSlow}). It is SIGCONT that ends it.
 */
public final class ProcessStop implements Kind {

    private static final int LOOKS = 100;
    private static final long LOOK_MILLIS = 20;
    private static final double SHORTEST = 0.01;
    private static final double LONGEST = 60;

    @Override
    public boolean does(String word) {
        return word.equals("processPause") || word.equals("processSlow");
    }

    @Override
    public Words intend(Order order, Surroundings surroundings) throws Refusal {
        double share = share(order);
        double period = period(order);
        ProcessId target = target(order);
        String how = share == 100 ? "" : " for " + share + " % of each " + period + " s";
        return Words.none()
                .with("what", "stops process " + target.pid() + how)
                .with("how", "kill -CONT " + target.pid() + "; checked: the kernel does not call it stopped")
                .with("target", target);
    }

    private static double share(Order order) throws Refusal {
        return order.kind().equals("processPause") ? 100 : order.number("percent", 1, 99);
    }

    private static double period(Order order) throws Refusal {
        return order.words().find("every").isPresent() ? order.number("every", SHORTEST, LONGEST) : 0.1;
    }

    private static ProcessId target(Order order) throws Refusal {
        ProcessId target = Targets.process(order);
        if (target.isStopped()) {
            throw new Refusal(order.kind() + ": process " + target.pid() + " is stopped already, by somebody else");
        }
        Signals.mustReach(order.kind(), target);
        return target;
    }

    @Override
    public Fault fault(Order order, Entry entry, Surroundings surroundings, Progress progress) {
        try {
            ProcessId target = ProcessId.parse(entry.facts().get("target"));
            return new Stops(target, share(order), period(order), surroundings, progress);
        } catch (Refusal changed) {
            throw new IllegalStateException(changed);
        }
    }

    @Override
    public Undo clean(Entry entry) {
        ProcessId target = ProcessId.parse(entry.facts().get("target"));
        String byHand = "kill -CONT " + target.pid();
        try {
            for (int i = 0; i < LOOKS && target.isStopped(); i++) {
                new ProcessBuilder("kill", "-CONT", Long.toString(target.pid()))
                        .start()
                        .waitFor();
                TimeUnit.MILLISECONDS.sleep(target.isStopped() ? LOOK_MILLIS : 0);
            }
        } catch (IOException none) {
            return Undo.failed("no kill can be started: " + none.getMessage(), byHand);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Undo.failed("interrupted while process " + target.pid() + " was continued", byHand);
        }
        if (!target.isAlive()) {
            return Undo.clean("process " + target.pid() + " is gone");
        }
        return target.isStopped()
                ? Undo.failed("process " + target.pid() + " is still stopped", byHand)
                : Undo.clean("process " + target.pid() + " is not stopped");
    }
}
