package chaos.plan;

import chaos.quantity.Dimension;

/**
 * Something that is measured or judged over a run, by the one name that script, journal, series and report use.
 *
 * @param name words of letters and digits joined by dots, such as {@code latency.p99}
 * @param dimension what its numbers measure
 */
public record Signal(String name, Dimension dimension) {

    @Override
    public String toString() {
        return name;
    }
}
