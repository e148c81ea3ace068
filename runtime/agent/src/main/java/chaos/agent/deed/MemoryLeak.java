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
    private final Ramp ramp;
    private @Nullable Node head;

    MemoryLeak(Life life, Arguments arguments, Instrumentation instrumentation) {
        this.life = life;
        this.ramp = new Ramp(arguments.number("rate"), arguments.number("ceiling", Double.MAX_VALUE));
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
        int piece = (int) Math.max(SMALLEST, Math.min(LARGEST, ramp.rate() / 100));
        int size = piece;
        while (life.isOn()) {
            if (ramp.missing() < size) {
                life.rest(TICK);
            } else if (keep(size)) {
                size = piece;
            } else {
                size = Math.max(SMALLEST, size / 2);
                life.rest(TICK);
            }
        }
    }

    private boolean keep(int size) {
        try {
            head = new Node(size, head);
            ramp.add(size);
            return true;
        } catch (OutOfMemoryError full) {
            return false;
        }
    }

    @Override
    public String what() {
        return "leaked";
    }

    @Override
    public double asked() {
        return ramp.asked();
    }

    @Override
    public double achieved() {
        return ramp.achieved();
    }

    /** Without a collection the heap would look full until the target's next one. */
    @Override
    public String release() {
        int kept = head == null ? 0 : head.bytes.length;
        head = null;
        System.gc();
        return kept == 0 ? "nothing was held" : (long) ramp.had() + " B let go, then collected";
    }
}
