package chaos.journal;

import java.time.Duration;

/**
 * The machine's clock: the wall clock is read once, and from then on the forward-running clock counts, so that a step of
 * the wall clock during a run bends no duration.
 */
public final class SystemClock implements RunClock {

    private final long startMillis = System.currentTimeMillis();
    private final long startNanos = System.nanoTime();

    @Override
    public long millis() {
        return startMillis + (System.nanoTime() - startNanos) / 1_000_000;
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
        Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);
    }
}
