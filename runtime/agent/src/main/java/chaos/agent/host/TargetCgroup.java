package chaos.agent.host;

import chaos.agent.act.Fault;
import chaos.agent.act.Kind;
import chaos.agent.act.Order;
import chaos.agent.act.Progress;
import chaos.agent.act.Refusal;
import chaos.agent.act.Surroundings;
import chaos.agent.act.Undo;
import chaos.agent.ledger.Entry;
import chaos.agent.line.Words;
import java.io.IOException;

/**
 * The control group of a target. It is made by who starts the target, not by a holder; here it is removed where both that
 * process and the group's keeper were killed.
 */
public final class TargetCgroup implements Kind {

    @Override
    public boolean does(String word) {
        return word.equals("cgroup");
    }

    @Override
    public Words intend(Order order, Surroundings surroundings) throws Refusal {
        throw new Refusal("cgroup: a control group is made by who starts a target, not by a holder");
    }

    @Override
    public Fault fault(Order order, Entry entry, Surroundings surroundings, Progress progress) {
        throw new IllegalStateException("a holder makes no control group");
    }

    @Override
    public Undo clean(Entry entry) {
        String groups = entry.facts().get("groups");
        for (String path : groups.split(":")) {
            Undo undo = remove(new GroupFolder(path), entry);
            if (!undo.isClean()) {
                return undo;
            }
        }
        return Undo.clean("there is no " + groups.replace(":", " and no "));
    }

    private static Undo remove(GroupFolder group, Entry entry) {
        if (!group.isNamedAsOurs()) {
            return Undo.failed(group + " is not named as our control groups are: it is left alone", "rmdir " + group);
        }
        try {
            if (entry.holder().isAlive() && group.isUsed()) {
                long tool = entry.holder().pid();
                return Undo.failed("the target of a run that goes on is in " + group, "kill -TERM " + tool);
            }
            return group.remove()
                    ? Undo.clean(group + " is gone")
                    : Undo.failed(group + " is still there", "rmdir " + group);
        } catch (IOException problem) {
            return Undo.failed(group + " cannot be removed: " + problem, "rmdir " + group);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Undo.failed("interrupted while " + group + " was removed", "rmdir " + group);
        }
    }
}
