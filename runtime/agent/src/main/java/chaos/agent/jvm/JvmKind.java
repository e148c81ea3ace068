package chaos.agent.jvm;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** All faults inside a JVM: one for each class in the package of deeds, found by its name. */
public final class JvmKind implements Kind {

    private static final Set<String> ONE_WAY = Set.of("deadlock", "halt");

    @Override
    public boolean does(String word) {
        return !word.isEmpty() && OwnClasses.hasDeed(className(word));
    }

    static String className(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    @Override
    public Words intend(Order order, Surroundings surroundings) throws Refusal {
        ProcessId target = target(order);
        String tag = DeedLine.random();
        String name = "chaos-" + tag.substring(0, 8);
        Words words = Words.none()
                .with("what", order.kind() + " in the JVM of process " + target.pid() + ", by threads named " + name)
                .with("how", how(order.kind(), target.pid(), name) + ", and " + folder(tag) + " is gone")
                .with("target", target)
                .with("threads", name)
                .with("folder", folder(tag));
        return ONE_WAY.contains(order.kind()) ? words.with("oneWay", true) : words;
    }

    /** Whether an agent is let in: nobody is brought there. */
    @Override
    public void tryOut(Order order) throws Refusal {
        long pid = target(order).pid();
        JvmOptions.mustLetAgentsIn(order.kind(), pid);
        Attacher.knock(pid);
    }

    private static String how(String kind, long pid, String name) {
        String end = ONE_WAY.contains(kind)
                ? "it cannot be undone, a restart of the target mends it; the watch over it ends"
                : "the threads end";
        return end + " when their holder says so, is silent or is gone; checked: process " + pid
                + " has no thread named " + name;
    }

    private static Path folder(String tag) {
        return Path.of(System.getProperty("java.io.tmpdir"), "chaos-door-" + tag);
    }

    private static ProcessId target(Order order) throws Refusal {
        ProcessId target = Targets.process(order);
        try {
            if (!Files.readString(Path.of("/proc/" + target.pid() + "/maps")).contains("/libjvm.so")) {
                throw new Refusal("process " + target.pid() + " is no HotSpot JVM: " + order.kind() + " needs one");
            }
            return target;
        } catch (IOException unreadable) {
            throw new Refusal("we may not look into process " + target.pid() + ": " + unreadable.getMessage() + "; "
                    + order.kind() + " needs its user, or root");
        }
    }

    @Override
    public Fault fault(Order order, Entry entry, Surroundings surroundings, Progress progress) {
        Map<String, String> words = order.words().map();
        return new JvmFault(className(order.kind()), words, entry, surroundings.grace(), progress);
    }

    @Override
    public Undo clean(Entry entry) {
        return Leftovers.of(entry).clean();
    }
}
