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

/**
 * Takes the free file descriptors of a process from it: its own limit of open files is lowered to what it has open. The
 * limit outlives the holder, so it is the guard, or an undo by hand, that gives it back then.
 */
public final class DescriptorCap implements Kind {

    private static final long MOST = 1_000_000;

    @Override
    public boolean does(String word) {
        return word.equals("descriptorExhaustion");
    }

    @Override
    public Words intend(Order order, Surroundings surroundings) throws Refusal {
        ProcessId target = Targets.process(order);
        mustBeSettable(target);
        long spare = order.words().find("left").isPresent() ? order.whole("left", 0, MOST) : 0;
        try {
            OpenFiles files = OpenFiles.of(target.pid());
            long cap = files.capFor(spare);
            if (cap >= files.soft()) {
                throw new Refusal("descriptorExhaustion: process " + target.pid() + " may open " + files.free()
                        + " more files, asked to leave " + spare);
            }
            return Words.none()
                    .with(
                            "what",
                            "lowers the limit of open files of process " + target.pid() + " from " + files.soft()
                                    + " to " + cap + ", so that it can open " + spare + " more")
                    .with("how", "its limit is raised again; checked: the kernel says " + files.soft())
                    .with("target", target)
                    .with("cap", cap)
                    .with("limit", files.soft());
        } catch (IOException unreadable) {
            throw new Refusal("descriptorExhaustion: we may not look into process " + target.pid()
                    + ": it needs the same user, or root");
        }
    }

    private static void mustBeSettable(ProcessId target) throws Refusal {
        try {
            OpenFiles.mustBeSettable(target.pid());
        } catch (IOException no) {
            throw new Refusal("descriptorExhaustion: we may not set the limits of process " + target.pid()
                    + ": it needs the same user, or CAP_SYS_RESOURCE (" + no.getMessage() + ")");
        }
    }

    @Override
    public Fault fault(Order order, Entry entry, Surroundings surroundings, Progress progress) {
        return new Capped(entry, surroundings, progress);
    }

    /** A limit is only raised where it is still the one that was set: another is somebody else's. */
    @Override
    public Undo clean(Entry entry) {
        ProcessId target = ProcessId.parse(entry.facts().get("target"));
        long limit = entry.facts().getLong("limit");
        String byHand = "prlimit --pid " + target.pid() + " --nofile=" + limit + ":";
        try {
            if (target.isAlive()
                    && OpenFiles.of(target.pid()).soft() == entry.facts().getLong("cap")) {
                OpenFiles.setSoft(target.pid(), limit);
            }
            if (!target.isAlive()) {
                return Undo.clean("process " + target.pid() + " is gone");
            }
            long soft = OpenFiles.of(target.pid()).soft();
            return soft == entry.facts().getLong("cap")
                    ? Undo.failed("the limit of open files of process " + target.pid() + " is still " + soft, byHand)
                    : Undo.clean("the limit of open files of process " + target.pid() + " is " + soft);
        } catch (IOException problem) {
            return Undo.failed("the limit of process " + target.pid() + " cannot be raised: " + problem, byHand);
        }
    }

    private static final class Capped implements Fault {

        private final Entry entry;
        private final Surroundings surroundings;
        private final Progress progress;
        private final Pulse pulse = new Pulse();

        Capped(Entry entry, Surroundings surroundings, Progress progress) {
            this.entry = entry;
            this.surroundings = surroundings;
            this.progress = progress;
        }

        @Override
        public void begin() throws Refusal {
            long pid = ProcessId.parse(entry.facts().get("target")).pid();
            try {
                OpenFiles.setSoft(pid, entry.facts().getLong("cap"), surroundings.guardPipe());
                pulse.begin(() -> tell(pid));
            } catch (IOException problem) {
                throw new Refusal("descriptorExhaustion: the limit of process " + pid + " cannot be lowered: "
                        + problem.getMessage());
            }
        }

        private void tell(long pid) {
            try {
                progress.achieved(
                        "limit", entry.facts().getLong("cap"), OpenFiles.of(pid).soft());
            } catch (IOException gone) {
                progress.ended("process " + pid + " is gone");
            }
        }

        @Override
        public void stop() {
            pulse.end();
        }
    }
}
