package chaos.agent.host;

import chaos.agent.act.Fault;
import chaos.agent.act.Kind;
import chaos.agent.act.Order;
import chaos.agent.act.Progress;
import chaos.agent.act.Refusal;
import chaos.agent.act.Surroundings;
import chaos.agent.act.Undo;
import chaos.agent.deed.Load;
import chaos.agent.ledger.Entry;
import chaos.agent.line.Words;
import chaos.agent.proc.ThreadNames;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** Uses processors of the host by threads of this process, which end with it. */
public final class CpuLoad implements Kind {

    private static final int MOST = 1024;

    @Override
    public boolean does(String word) {
        return word.equals("cpuLoad");
    }

    @Override
    public Words intend(Order order, Surroundings surroundings) throws Refusal {
        double percent = order.number("percent", 0, 100);
        long cores = order.whole("cores", 1, MOST);
        int have = Runtime.getRuntime().availableProcessors();
        if (cores > have) {
            throw new Refusal("cpuLoad: this host has " + have + " cores for us, asked for " + cores);
        }
        String name = String.format(
                Locale.ROOT, "chaos-%08x", ThreadLocalRandom.current().nextInt());
        return Words.none()
                .with("what", "uses " + percent + " % of each of " + cores + " cores, by threads named " + name)
                .with("how", "the threads end; checked: the holder has none named " + name)
                .with("threads", name);
    }

    @Override
    public Fault fault(Order order, Entry entry, Surroundings surroundings, Progress progress) {
        try {
            Load load = new Load(order.number("percent", 0, 100), (int) order.whole("cores", 1, MOST));
            return new Loading(load, entry.facts().get("threads"), progress);
        } catch (Refusal changed) {
            throw new IllegalStateException(changed);
        }
    }

    private static final class Loading implements Fault {

        private final Load load;
        private final String name;
        private final Progress progress;
        private final Pulse pulse = new Pulse();

        Loading(Load load, String name, Progress progress) {
            this.load = load;
            this.name = name;
            this.progress = progress;
        }

        @Override
        public void begin() {
            load.begin(name);
            pulse.begin(() -> progress.achieved("cpu", load.asked(), load.achieved()));
        }

        @Override
        public void stop() {
            pulse.end();
            try {
                load.end();
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public Undo clean(Entry entry) {
        long pid = entry.holder().pid();
        String name = entry.facts().get("threads");
        if (!entry.holder().isAlive()) {
            return Undo.clean("process " + pid + ", whose threads they were, is gone");
        }
        try {
            int left = ThreadNames.count(pid, name);
            return left == 0
                    ? Undo.clean("process " + pid + " has no thread named " + name)
                    : Undo.failed("process " + pid + " has " + left + " threads named " + name, "kill -9 " + pid);
        } catch (IOException unknown) {
            return Undo.failed("the threads of process " + pid + " cannot be read: " + unknown, "kill -9 " + pid);
        }
    }
}
