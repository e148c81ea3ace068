package chaos.plan;

/**
 * How many requests may be in flight at once in the open model, and what becomes of an arrival beyond that.
 *
 * @param inFlight at least 1
 */
public record Backpressure(long inFlight, Beyond beyond) {

    /** What holds where a script says nothing. */
    public static final Backpressure DEFAULT = new Backpressure(1_000, Beyond.QUEUE);

    /** What becomes of an arrival that may not be sent yet. */
    public enum Beyond {
        /** It waits its turn, and its latency counts from when it should have been sent. */
        QUEUE,
        /** It is never sent. */
        DROP
    }

    public Backpressure {
        if (inFlight < 1) {
            throw new IllegalArgumentException("at least 1 request may be in flight, got " + inFlight);
        }
    }

    /** The bound as a person reads it. */
    public String print() {
        String what = beyond == Beyond.QUEUE ? "arrivals beyond wait" : "arrivals beyond are dropped";
        return "at most " + inFlight + " requests in flight, " + what;
    }
}
