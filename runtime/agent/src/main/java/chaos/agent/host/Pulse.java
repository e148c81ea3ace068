package chaos.agent.host;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Has something told each second until it is ended. */
public final class Pulse {

    private static final long JOIN_MILLIS = 5_000;

    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable Thread thread;

    public void begin(Runnable tell) {
        Thread worker = new Thread(() -> run(tell), "pulse");
        worker.setDaemon(true);
        thread = worker;
        worker.start();
    }

    private void run(Runnable tell) {
        try {
            while (!ended.await(1, TimeUnit.SECONDS)) {
                tell.run();
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    public void end() {
        ended.countDown();
        Thread worker = thread;
        try {
            if (worker != null) {
                worker.join(JOIN_MILLIS);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
