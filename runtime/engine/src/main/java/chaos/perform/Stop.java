package chaos.perform;

import chaos.perform.RunEnd.How;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The wish that a run ends before its time; the first one counts. */
final class Stop {

    /** Why the run ends early; where it is interrupted, the message says by whom. */
    record Wish(How how, String message) {}

    private final AtomicReference<Wish> wish = new AtomicReference<>();
    private final CountDownLatch wished = new CountDownLatch(1);

    void wish(How how, String message) {
        wish.compareAndSet(null, new Wish(how, message));
        wished.countDown();
    }

    Optional<Wish> wished() {
        return Optional.ofNullable(wish.get());
    }

    /** Waits for a time, or until somebody wishes the end. */
    void await(Duration atMost) throws InterruptedException {
        wished.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }
}
