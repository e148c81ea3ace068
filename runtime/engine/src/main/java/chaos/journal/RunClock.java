package chaos.journal;

import java.time.Duration;

/** The one clock of a run: everything else gets time as an argument. */
public interface RunClock {

    /** Milliseconds since the epoch; never goes backwards within a run, also where the wall clock is set back. */
    long millis();

    /** Nanoseconds of a clock that only runs forward, without a meaning of its own. */
    long nanos();

    /** Waits, and returns early only with the exception. */
    void pause(Duration duration) throws InterruptedException;
}
