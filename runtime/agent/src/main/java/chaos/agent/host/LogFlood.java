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
import chaos.agent.proc.ThreadNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.OptionalLong;

/**
 * Appends lines to a log at a rate, as a service does that logs far too much. The writing is a thread of this process and
 * ends with it. The lines stay: they stand among those of others, in a file that may have been rotated since.
 */
public final class LogFlood implements Kind {

    static final double FASTEST = 200e6;
    private static final double SLOWEST = 1_000;
    private static final long LARGEST = 1_000_000_000_000_000L;
    private static final String USUAL = "app.log";

    @Override
    public boolean does(String word) {
        return word.equals("logFlood");
    }

    @Override
    public Words intend(Order order, Surroundings surroundings) throws Refusal {
        double rate = order.number("rate", SLOWEST, FASTEST);
        Path log = log(order.words());
        refuseWhatIsNoLog(log);
        try {
            long reserve = reserve(order, surroundings, log);
            String thread = "flood-"
                    + Long.toHexString(new SecureRandom().nextLong() | Long.MIN_VALUE)
                            .substring(0, 8);
            return Words.none()
                    .with("what", "appends lines to " + log + " at " + (long) rate + " B/s")
                    .with(
                            "how",
                            "the writing ends, its lines stay in the log; checked: the holder has no thread " + thread)
                    .with("file", log)
                    .with("reserve", reserve)
                    .with("thread", thread);
        } catch (IOException unknown) {
            throw new Refusal("logFlood: the room in " + log.getParent() + " cannot be read: " + unknown);
        }
    }

    private static Path log(Words words) throws Refusal {
        Path named = Path.of(words.find("file").orElse(USUAL));
        if (named.isAbsolute()) {
            return named;
        }
        String folder = words.find("logs")
                .orElseThrow(() -> new Refusal(
                        "logFlood: the target's logs are not known; name the log in full, got '" + named + "'"));
        if (named.getNameCount() != 1 || named.toString().startsWith("..")) {
            throw new Refusal(
                    "logFlood: a log is named by its name in the target's logs, or in full, got '" + named + "'");
        }
        return Path.of(folder).resolve(named);
    }

    /** What was written cannot be taken out again, so nothing but a log is written to; nor is one made that others must own. */
    private static void refuseWhatIsNoLog(Path log) throws Refusal {
        if (!log.getFileName().toString().endsWith(".log")) {
            throw new Refusal("logFlood: only a file whose name ends in .log is taken for a log, got " + log);
        }
        if (!Files.isRegularFile(log) || !Files.isWritable(log)) {
            throw new Refusal("logFlood: " + log + " is no log that is there and that we may write to");
        }
    }

    /** The most that is to be left, by what was said and, where others need the file system, by what they need. */
    private static long reserve(Order order, Surroundings surroundings, Path log) throws Refusal, IOException {
        Path folder = log.toAbsolutePath().resolveSibling("");
        Room room = Room.of(folder);
        long said = order.words().find("reserve").isPresent() ? order.whole("reserve", 0, LARGEST) : 0;
        long reserve = said;
        for (Path kept : surroundings.keptFree()) {
            reserve = FileId.onSameDevice(folder, kept) ? Math.max(reserve, room.reserve()) : reserve;
        }
        long left = room.available() - reserve;
        OptionalLong lasting = order.lasting();
        double wanted = lasting.isPresent() ? order.number("rate", SLOWEST, FASTEST) * lasting.getAsLong() / 1e3 : 1;
        if (reserve > 0 && left < wanted) {
            throw Refusal.unsafe(
                    "logFlood: it would write " + (long) wanted + " B to the file system of " + folder + ", where "
                            + room.available() + " B are free and " + reserve
                            + " B stay free: let the target log to a file system of its own");
        }
        return reserve;
    }

    @Override
    public Fault fault(Order order, Entry entry, Surroundings surroundings, Progress progress) {
        try {
            return new Deluge(entry, order.number("rate", SLOWEST, FASTEST), progress);
        } catch (Refusal changed) {
            throw new IllegalStateException(changed);
        }
    }

    @Override
    public Undo clean(Entry entry) {
        long pid = entry.holder().pid();
        String stay =
                "; its lines stay in " + entry.facts().get("file") + ", each with 'chaos-flood " + entry.fault() + "'";
        if (!entry.holder().isAlive()) {
            return Undo.clean("process " + pid + ", which wrote, is gone" + stay);
        }
        String thread = entry.facts().get("thread");
        try {
            return ThreadNames.count(pid, thread) == 0
                    ? Undo.clean("process " + pid + " has no thread " + thread + stay)
                    : Undo.failed("process " + pid + " still has the thread " + thread, "kill -9 " + pid);
        } catch (IOException unknown) {
            return Undo.failed("the threads of process " + pid + " cannot be read: " + unknown, "kill -9 " + pid);
        }
    }
}
