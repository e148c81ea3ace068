package chaos.load;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How many requests were started, how many are in flight, and how many ended in which way.
 * Each try of a request is one; {@code retried} of those started were tries after a failure. Always {@code started = finished + failed + inFlight}, where finished means ended well.
 */
record Counts(long started, long inFlight, long retried, Map<Ending, Long> ended) {

    static final Counts NONE = new Counts(0, 0, 0, Map.of());

    Counts {
        ended = Map.copyOf(ended);
    }

    long of(Ending ending) {
        return ended.getOrDefault(ending, 0L);
    }

    /** All that ended, well or not. */
    long over() {
        return sum(ending -> true);
    }

    long finished() {
        return of(Ending.RIGHT);
    }

    long failed() {
        return sum(Ending::failed);
    }

    long answered() {
        return sum(Ending::answered);
    }

    boolean lawful() {
        return started == finished() + failed() + inFlight;
    }

    /** What happened since an earlier count; {@code inFlight} is the one of now. */
    Counts since(Counts earlier) {
        Map<Ending, Long> difference = new EnumMap<>(Ending.class);
        ended.forEach((ending, count) -> difference.put(ending, count - earlier.of(ending)));
        return new Counts(started - earlier.started, inFlight, retried - earlier.retried, difference);
    }

    private long sum(Predicate<Ending> which) {
        return ended.entrySet().stream()
                .filter(e -> which.test(e.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
