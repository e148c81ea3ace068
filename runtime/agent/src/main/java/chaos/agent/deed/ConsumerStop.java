package chaos.agent.deed;

import java.lang.instrument.Instrumentation;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Stops consumers: their threads stay where a message begins to be handled, with that message, until the fault ends. */
final class ConsumerStop extends MethodDeed {

    private static final long NAP = 10_000_000;

    private final AtomicInteger stopped = new AtomicInteger();

    ConsumerStop(Life life, Arguments arguments, Instrumentation instrumentation) {
        super(life, arguments, instrumentation);
    }

    // An interrupt does not end it; it is handed on, so that the consumer can heed it afterwards.
    @Override
    void act(@Nullable Object target) {
        boolean interrupted = false;
        stopped.incrementAndGet();
        while (life().isOn()) {
            LockSupport.parkNanos(NAP);
            interrupted |= Thread.interrupted();
        }
        stopped.decrementAndGet();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String what() {
        return "stopped";
    }

    /** One consumer at least. */
    @Override
    public double asked() {
        return 1;
    }

    /** Threads that are held now: a consumer is stopped when it comes to its next message. */
    @Override
    public double achieved() {
        return stopped.get();
    }
}
