package chaos.agent.deed;

import java.lang.instrument.Instrumentation;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Has calls of a method wait before they begin. */
final class SlowMethod extends MethodDeed {

    private static final long NAP = 10_000_000;

    private final long delay;

    SlowMethod(Life life, Arguments arguments, Instrumentation instrumentation) {
        super(life, arguments, instrumentation);
        this.delay = (long) (arguments.number("delay") * 1e9);
    }

    // An interrupt ends no wait here, as it ends no slow computation; it is handed on.
    @Override
    void act(@Nullable Object target) {
        boolean interrupted = false;
        long until = System.nanoTime() + delay;
        long left = delay;
        while (left > 0 && life().isOn()) {
            LockSupport.parkNanos(Math.min(left, NAP));
            interrupted |= Thread.interrupted();
            left = until - System.nanoTime();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
