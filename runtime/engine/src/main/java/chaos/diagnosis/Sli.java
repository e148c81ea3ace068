package chaos.diagnosis;

import chaos.metric.Second;

/**
 * What the users had of a second. A number that was not taken is NaN, and every comparison with it is false.
 *
 * @param errors the share of finished requests that failed
 * @param offered requests that were meant to be sent, a second
 * @param goodput right answers a second
 * @param finished answered and failed, a second
 * @param clients how many there are
 * @param inFlight requests that wait for their answer
 */
record Sli(long at, double errors, double offered, double goodput, double finished, double clients, double inFlight) {

    static Sli of(Second second) {
        double errors = second.number("errors") / 100;
        double throughput = second.number("throughput");
        return new Sli(
                second.at(),
                errors,
                second.number("load.offered"),
                second.number("goodput"),
                throughput,
                second.number("clients"),
                second.number("inFlight"));
    }

    /** Whether the load was measured in this second at all. */
    boolean measured() {
        return !Double.isNaN(finished);
    }

    /** Whether somebody wanted something of the service; where it is not known, nobody did. */
    boolean loaded() {
        return clients > 0 || inFlight > 0 || finished > 0 || errors > 0;
    }

    /** Requests wait, and none was answered, rightly or wrongly. */
    boolean stalled() {
        return inFlight > 0 && finished == 0 && !(errors > 0);
    }

    /** Nothing right came of it, though somebody asked. */
    boolean nothingRight() {
        return measured() && loaded() && !(goodput > 0);
    }
}
