package chaos.journal;

import java.time.Instant;

/** An event with the time at which it was written; times never go backwards within a journal. */
public record Entry(Instant at, Event event) {

    /** Milliseconds since the epoch. */
    public long millis() {
        return at.toEpochMilli();
    }
}
