package chaos.agent.deed;

import java.lang.instrument.Instrumentation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps bytes of the heap, by the clock: what was missed is caught up. When the heap is full it keeps what it has and
 * goes on trying, in ever smaller pieces, so that it is the target that meets the OutOfMemoryError.
 */
final class MemoryLeak implements Deed {

    private static final int LARGEST = 64 << 10;
    private static final int SMALLEST = 512;
    private static final int HEADER = 16;
    private static final int NODE = 24;
    private static final long TICK = 5_000_000;

    private final Life life;
    private final double rate;
    private final double ceiling;
    private final long began = System.nanoTime();
    private @Nullable Node head;
    private volatile long held;
    private long toldHeld;
    private double toldDue;
    private long toldAt = began;
    private double seconds = 1;

    MemoryLeak(Life life, Arguments arguments, Instrumentation instrumentation) {
        this.life = life;
        this.rate = arguments.number("rate");
        this.ceiling = arguments.number("ceiling", Double.MAX_VALUE);
    }

    /** A kept piece; with its array's header it weighs what it is counted for. */
    private static final class Node {
        private final byte[] bytes;
        private final @Nullable Node before;

        Node(int size, @Nullable Node before) {
            this.bytes = new byte[size - HEADER - NODE];
            this.before = before;
        }
    }

    @Override
    public List<Runnable> threads() {
        return List.of(this::leak);
    }

    private void leak() {
        int piece = (int) Math.max(SMALLEST, Math.min(LARGEST, rate / 100));
        int size = piece;
        while (life.isOn()) {
            if (due() - held < size) {
                life.rest(TICK);
            } else if (keep(size)) {
                size = piece;
            } else {
                size = Math.max(SMALLEST, size / 2);
                life.rest(TICK);
            }
        }
    }

    private double due() {
        return Math.min(ceiling, rate * ((System.nanoTime() - began) / 1e9));
    }

    private boolean keep(int size) {
        try {
            head = new Node(size, head);
            held = held + size;
            return true;
        } catch (OutOfMemoryError full) {
            return false;
        }
    }

    @Override
    public String what() {
        return "leaked";
    }

    /** The rate; less in the second in which the ceiling is reached. */
    @Override
    public double asked() {
        long now = System.nanoTime();
        seconds = (now - toldAt) / 1e9;
        toldAt = now;
        double before = toldDue;
        toldDue = due();
        return (toldDue - before) / seconds;
    }

    @Override
    public double achieved() {
        long now = held;
        long kept = now - toldHeld;
        toldHeld = now;
        return kept / seconds;
    }

    /** Without a collection the heap would look full until the target's next one. */
    @Override
    public String release() {
        int kept = head == null ? 0 : head.bytes.length;
        head = null;
        System.gc();
        return kept == 0 ? "nothing was held" : held + " B let go, then collected";
    }
}
