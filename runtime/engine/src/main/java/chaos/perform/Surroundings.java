package chaos.perform;

import chaos.journal.RunClock;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a run needs of the machine that it starts from.
 *
 * @param java the java command that starts target and holder
 * @param shop the class path of the bundled target
 * @param agent the agent's jar
 * @param ledger the directory in which faults note how they are undone
 * @param beat how often the holder is told that we live
 * @param grace how long the holder bears silence
 * @param tool the version of this tool
 */
public record Surroundings(
        Path java, String shop, Path agent, Path ledger, RunClock clock, Duration beat, Duration grace, String tool) {

    public Surroundings {
        if (grace.compareTo(beat) <= 0) {
            throw new IllegalArgumentException("grace must be longer than the beat, got " + grace + " and " + beat);
        }
    }
}
