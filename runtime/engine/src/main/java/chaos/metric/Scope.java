package chaos.metric;

import java.util.Set;

/**
 * What a signal's name speaks of: all requests, or those of one name, as {@code request.pay.latency.p99} does.
 *
 * @param prefix empty for all requests; else {@code request.<name>.}
 * @param signal what is measured of them, such as {@code latency.p99}
 */
record Scope(String prefix, String signal) {

    private static final String NAMED = "request.";
    private static final Set<String> COUNTERS = Set.of("started", "finished", "failed", "wrong", "retried");

    static Scope of(String name) {
        int end = name.startsWith(NAMED) ? name.indexOf('.', NAMED.length()) + 1 : 0;
        return new Scope(name.substring(0, end), name.substring(end));
    }

    /** Whether it only counts up. */
    boolean counts() {
        return prefix.isEmpty() ? signal.startsWith("load.") : COUNTERS.contains(signal);
    }

    /** The name of a cumulative count of the same requests. */
    String counter(String what) {
        return prefix.isEmpty() ? "load." + what : prefix + what;
    }
}
