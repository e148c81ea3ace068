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
import java.security.SecureRandom;
import java.util.Locale;

/**
 * Holds memory of the host, really resident, in a process of its own, which the kernel kills before any other where
 * memory runs out all the same, and which ends with its holder.
 */
public final class MemoryHog implements Kind {

    private static final long LARGEST = 1_000_000_000_000_000L;

    /** What the process itself needs to run; less than this it cannot hold. */
    private static final long LEAST = 50_000_000;

    @Override
    public boolean does(String word) {
        return word.equals("memoryHog");
    }

    @Override
    public Words intend(Order order, Surroundings surroundings) throws Refusal {
        try {
            MemoryRoom room = MemoryRoom.here();
            long bytes = bytes(order, room);
            long reserve = reserve(order, room);
            if (bytes > room.available()) {
                throw new Refusal("memoryHog: asked for " + bytes + " B, where only " + room);
            }
            if (room.available() - bytes < reserve) {
                throw Refusal.unsafe("memoryHog: asked for " + bytes + " B, where " + room + " and " + reserve
                        + " B stay free: with less the kernel would kill processes of others");
            }
            String mark = "chaos-hog-" + Long.toHexString(new SecureRandom().nextLong() | Long.MIN_VALUE);
            return Words.none()
                    .with("what", "holds " + bytes + " B of memory of " + room.owner() + " by a process marked " + mark)
                    .with("how", "that process is ended; checked: there is none marked " + mark)
                    .with("on", "memory")
                    .with("mark", mark)
                    .with("bytes", bytes)
                    .with("reserve", reserve);
        } catch (IOException unknown) {
            throw new Refusal("memoryHog: how much memory can be used cannot be read: " + unknown);
        }
    }

    private static long bytes(Order order, MemoryRoom room) throws Refusal {
        if (order.words().find("size").isPresent()) {
            return order.whole("size", LEAST, LARGEST);
        }
        double percent = order.number("percent", 0, 100);
        long bytes = room.until(percent);
        if (bytes < LEAST) {
            throw new Refusal(String.format(
                    Locale.ROOT,
                    "memoryHog: %s, so that %d B make it %s %% full, and %d B is the least",
                    room,
                    bytes,
                    order.words().get("percent"),
                    LEAST));
        }
        return bytes;
    }

    private static long reserve(Order order, MemoryRoom room) throws Refusal {
        long said = order.words().find("reserve").isPresent() ? order.whole("reserve", 0, LARGEST) : 0;
        return Math.max(said, room.reserve());
    }

    @Override
    public Fault fault(Order order, Entry entry, Surroundings surroundings, Progress progress) {
        return new Hog(entry, progress);
    }

    @Override
    public Undo clean(Entry entry) {
        MarkedProcesses marked = new MarkedProcesses(entry.facts().get("mark"));
        try {
            return marked.end()
                    ? Undo.clean("no process is marked " + marked + ", " + MemoryRoom.here())
                    : Undo.failed("a process marked " + marked + " lives on", "pkill -9 -f " + marked);
        } catch (IOException unknown) {
            return Undo.failed("the processes cannot be listed: " + unknown, "pkill -9 -f " + marked);
        }
    }
}
