package chaos.load;

import java.util.EnumMap;
import java.util.Map;

/** Counts requests. In flight is counted on its own, not computed, so that the law of {@link Counts} can fail. */
final class Tally {

    private static final Ending[] ENDINGS = Ending.values();

    private final long[] ended = new long[ENDINGS.length];
    private long started;
    private long inFlight;
    private long retried;

    void start() {
        started++;
        inFlight++;
    }

    void end(Ending ending) {
        ended[ending.ordinal()]++;
        inFlight--;
    }

    /** A request that failed will be tried again: the next one started is of its own count. */
    void retry() {
        retried++;
    }

    long inFlight() {
        return inFlight;
    }

    Counts counts() {
        Map<Ending, Long> byEnding = new EnumMap<>(Ending.class);
        for (Ending ending : ENDINGS) {
            byEnding.put(ending, ended[ending.ordinal()]);
        }
        return new Counts(started, inFlight, retried, byEnding);
    }
}
