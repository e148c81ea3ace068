package chaos.diagnosis.curve;

/**
 * What the service did while the load stood at a level, or was near it.
 *
 * @param load clients, or requests a second; the mean where it was rising
 * @param from epoch milliseconds of the part that was measured, without the time the service took to settle
 * @param to epoch milliseconds
 * @param throughput right answers a second
 * @param p50 seconds; NaN where nothing was answered, as the other percentiles
 * @param shares what became of all requests that were over
 * @param connections the most that stood at once
 */
public record Level(
        double load,
        long from,
        long to,
        double throughput,
        double p50,
        double p95,
        double p99,
        Shares shares,
        double connections) {

    /**
     * Percent of the requests that were over; NaN where none was.
     *
     * @param errors failed, in any way
     * @param refused no connection could be made
     * @param timedOut not answered in time
     * @param rejected answered with a status of 500 or more
     */
    public record Shares(double errors, double refused, double timedOut, double rejected) {}

    /** How long it was measured for, in seconds. */
    public double seconds() {
        return (to - from) / 1e3;
    }

    /** Its throughput as an observation that weighs as much as it has seconds. */
    Observation observation() {
        return new Observation(load, throughput, Math.max(1, seconds()));
    }

    Level at(double other) {
        return new Level(other, from, to, throughput, p50, p95, p99, shares, connections);
    }
}
