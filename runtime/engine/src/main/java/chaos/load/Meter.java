package chaos.load;

import org.HdrHistogram.Histogram;

/** Measures the requests of the running interval, in microseconds. */
final class Meter {

    private static final int DIGITS = 3;

    private final Histogram latency = new Histogram(DIGITS);
    private final Histogram serviceTime = new Histogram(DIGITS);
    private final Histogram lateness = new Histogram(DIGITS);
    private final Histogram queueTime = new Histogram(DIGITS);

    /** A request was begun so many nanoseconds after it was intended. */
    void lateness(long nanos) {
        lateness.recordValue(micros(nanos));
    }

    /** A request was over: nanoseconds from its intended and from its actual send. */
    void answered(long sinceIntended, long sinceSent) {
        latency.recordValue(micros(sinceIntended));
        serviceTime.recordValue(micros(sinceSent));
    }

    /** A request waited so many nanoseconds for others to end before it was begun. */
    void queued(long nanos) {
        queueTime.recordValue(micros(nanos));
    }

    /** Hands out what was measured and begins anew. */
    Measured take() {
        Measured measured = new Measured(copy(latency), copy(serviceTime), copy(lateness), copy(queueTime));
        latency.reset();
        serviceTime.reset();
        lateness.reset();
        queueTime.reset();
        return measured;
    }

    private static long micros(long nanos) {
        return Math.max(0, nanos / 1_000);
    }

    /** A copy no larger than its values ask, since a run keeps one for each second. */
    private static Histogram copy(Histogram histogram) {
        Histogram copy = new Histogram(Math.max(2, histogram.getMaxValue()), DIGITS);
        copy.add(histogram);
        return copy;
    }
}
