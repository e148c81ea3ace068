package chaos.perform.act;

import java.time.Duration;

/** Times as a person reads them. */
final class Round {

    private Round() {}

    static Duration millis(Duration time) {
        return Duration.ofMillis(time.toMillis());
    }
}
