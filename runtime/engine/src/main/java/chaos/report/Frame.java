package chaos.report;

import chaos.journal.Timeline;
import chaos.quantity.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** When a run was and how long it took, as a person reads it. */
record Frame(Instant start, Duration length, boolean complete) {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    static Frame of(Recorded run) {
        Timeline timeline = run.timeline();
        return new Frame(timeline.began(), Duration.ofMillis(timeline.end() - timeline.begin()), timeline.complete());
    }

    String started() {
        return UTC.format(start);
    }

    /** The length, and whether the record has an end. */
    String lasted() {
        return Span.print(length) + (complete ? "" : ", then cut off");
    }

    String when() {
        return started() + ", for " + lasted();
    }
}
