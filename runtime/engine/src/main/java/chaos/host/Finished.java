package chaos.host;

import java.time.Duration;
import java.util.List;

/**
 * A command that is over.
 *
 * @param lines the last lines that it printed, both streams as they came, oldest first
 * @param took how long it ran
 */
public record Finished(Ending ending, List<String> lines, Duration took) {

    public Finished {
        lines = List.copyOf(lines);
    }

    /** Whether it did what it should, as far as its exit status tells. */
    public boolean succeeded() {
        return ending.succeeded();
    }
}
