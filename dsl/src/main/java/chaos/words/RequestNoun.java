package chaos.words;

/** The requests of one name, whose signals are claimed about: {@code request('pay').latency.p99}. */
public final class RequestNoun implements Word {

    /** What the names of the signals begin with. */
    static final String PREFIX = "request.";

    public final Times latency;
    public final Times serviceTime;
    public final RateNoun throughput;
    public final PercentNoun availability;
    public final PercentNoun errors;
    public final PercentNoun correctness;
    public final CountNoun failed;
    public final CountNoun retried;

    RequestNoun(String name) {
        String prefix = PREFIX + name + ".";
        latency = new Times(prefix + "latency");
        serviceTime = new Times(prefix + "serviceTime");
        throughput = new RateNoun(prefix + "throughput");
        availability = new PercentNoun(prefix + "availability");
        errors = new PercentNoun(prefix + "errors");
        correctness = new PercentNoun(prefix + "correctness");
        failed = new CountNoun(prefix + "failed");
        retried = new CountNoun(prefix + "retried");
    }

    /** The name in a signal of these requests; empty where the signal is another's. */
    static String named(String signal) {
        return signal.startsWith(PREFIX) ? signal.substring(PREFIX.length(), signal.indexOf('.', PREFIX.length())) : "";
    }

    /** A distribution of durations by its percentiles. */
    public static final class Times implements Word {
        public final DurationNoun p50;
        public final DurationNoun p90;
        public final DurationNoun p95;
        public final DurationNoun p99;
        public final DurationNoun p999;
        public final DurationNoun max;

        private Times(String name) {
            p50 = new DurationNoun(name + ".p50");
            p90 = new DurationNoun(name + ".p90");
            p95 = new DurationNoun(name + ".p95");
            p99 = new DurationNoun(name + ".p99");
            p999 = new DurationNoun(name + ".p999");
            max = new DurationNoun(name + ".max");
        }
    }
}
