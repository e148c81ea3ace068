package chaos.report;

import java.time.Duration;

/** Prints how long something took, exactly enough for an incident: {@code 1 h 02 min}, {@code 3 min 05 s}, {@code 12.3 s}. */
final class Lasting {

    private Lasting() {}

    static String print(Duration took) {
        if (took.toHours() > 0) {
            return "%d h %02d min".formatted(took.toHours(), took.toMinutesPart());
        }
        if (took.toMinutes() > 0) {
            return "%d min %02d s".formatted(took.toMinutes(), took.toSecondsPart());
        }
        return "%d.%d s".formatted(took.toSeconds(), took.toMillisPart() / 100);
    }
}
