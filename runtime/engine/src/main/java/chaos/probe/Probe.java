package chaos.probe;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** Takes some numbers every so often. Each is called by one thread at a time. */
public interface Probe extends AutoCloseable {

    /** What it looks at, such as {@code process}; unique within a run. */
    String name();

    /** How often it is taken. */
    Duration every();

    /**
     * Takes the numbers.
     *
     * @param at epoch milliseconds of now
     * @return by signal name, in base units; what cannot be had is absent
     * @throws IOException where nothing can be had; the run goes on and says so once
     */
    Map<String, Double> take(long at) throws IOException;

    /** Whether taking may wait for something else (a server, a command), so that it needs a thread of its own. */
    default boolean waits() {
        return false;
    }

    @Override
    default void close() {}
}
