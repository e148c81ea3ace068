package chaos.words;

import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/** What saying a script may cost; a script only says, so an endless loop or a huge value is a mistake. */
final class Budget {

    static final int STEPS = 1_000_000;
    static final long BYTES = 64_000_000;

    /** How often the exact count of allocated bytes is asked for; its bean is not loaded for a script shorter than that. */
    private static final int EXACT_EVERY = 256;

    private final long usedBefore = used();
    private long allocatedBefore = -1;
    private int steps;

    /** Spends one step. */
    void spend() {
        steps++;
        if (steps > STEPS) {
            throw new OverBudget();
        }
        if (used() - usedBefore > BYTES / 4 || steps % EXACT_EVERY == 0) {
            measureExactly();
        }
    }

    /** Takes the exact count of what this thread has allocated, before others do much beside it. */
    void measureExactly() {
        long allocated = allocated();
        if (allocatedBefore < 0) {
            allocatedBefore = Math.min(allocated, Math.max(0, allocated - (used() - usedBefore)));
        }
        if (allocated - allocatedBefore > BYTES) {
            throw new OverBudget();
        }
    }

    /** Does something whose cost has a bound of its own, and is not the script's. */
    <T> T apart(Supplier<T> work) {
        measureExactly();
        long before = allocated();
        T result = work.get();
        allocatedBefore += allocated() - before;
        return result;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
