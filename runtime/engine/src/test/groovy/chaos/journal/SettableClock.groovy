package chaos.journal

import java.time.Duration

/** A clock that stands until a test sets it. */
class SettableClock implements RunClock {

    long now = 1_000

    @Override
    long millis() { now }

    @Override
    long nanos() { now * 1_000_000 }

    @Override
    void pause(Duration duration) { now += duration.toMillis() }
}
