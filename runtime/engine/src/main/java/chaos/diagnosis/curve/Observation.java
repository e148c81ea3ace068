package chaos.diagnosis.curve;

/**
 * What a service did under a load.
 *
 * @param load clients, or requests a second; more than 0
 * @param throughput right answers a second; at least 0
 * @param weight how much it counts beside the others, such as the seconds it was measured for; more than 0
 */
public record Observation(double load, double throughput, double weight) {

    public Observation {
        if (!(load > 0) || !(throughput >= 0) || !(weight > 0)) {
            throw new IllegalArgumentException(
                    "an observation has a load and a weight of more than 0 and a throughput of at least 0, got " + load
                            + ", " + weight + " and " + throughput);
        }
    }

    /** One that counts as much as any other. */
    public Observation(double load, double throughput) {
        this(load, throughput, 1);
    }
}
