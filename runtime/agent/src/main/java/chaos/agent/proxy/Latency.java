package chaos.agent.proxy;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Each chunk arrives later, by a time and by chance up to {@code jitter} more or less, never before the one that was sent
 * before it. Chunks under way do not wait for one another: throughput is not limited.
 */
public final class Latency extends Toxic {

    private final long latency;
    private final long jitter;

    /** In nanoseconds. */
    public Latency(long latency, long jitter) {
        this.latency = latency;
        this.jitter = jitter;
    }

    @Override
    public String what() {
        return "added latency";
    }

    @Override
    public double asked() {
        return latency / 1e9;
    }

    @Override
    Stage stage(Line line) {
        return new Delaying(line);
    }

    private final class Delaying extends Stage {

        private final Line line;
        private final Deque<Held> held = new ArrayDeque<>();
        private long last;

        Delaying(Line line) {
            this.line = line;
        }

        @Override
        void take(Chunk chunk) {
            long now = line.now();
            long due = now + Math.max(0, latency + chance());
            last = held.isEmpty() || due - last > 0 ? due : last;
            held.add(new Held(chunk, now, last));
            if (held.size() == 1) {
                line.at(last, this::wake);
            }
        }

        private long chance() {
            return jitter == 0 ? 0 : line.random().nextLong(-jitter, jitter + 1);
        }

        private void wake() {
            long now = line.now();
            while (!held.isEmpty() && held.getFirst().due - now <= 0) {
                Held first = held.removeFirst();
                line.measured((now - first.came) / 1e9);
                pass(first.chunk);
            }
            if (!held.isEmpty()) {
                line.at(held.getFirst().due, this::wake);
            }
        }

        @Override
        void release() {
            while (!held.isEmpty()) {
                pass(held.removeFirst().chunk);
            }
        }
    }

    private static final class Held {

        private final Chunk chunk;
        private final long came;
        private final long due;

        Held(Chunk chunk, long came, long due) {
            this.chunk = chunk;
            this.came = came;
            this.due = due;
        }
    }
}
