package chaos.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A sign that what sends the load was at its own limit in an interval: then its figures tell of it, and not of the service.
 *
 * @param cause in a few words, the same each time
 * @param told with what was measured
 */
public record Saturation(String cause, String told) {

    /** Percent of the time in which the loop did not wait; beyond it, what is ready waits for the loop. */
    public static final double BUSY = 90;

    /** How late sends may be at their p99 where an interval does not say it, in seconds. */
    public static final double LATENESS = 0.02;

    /** The signal by which an interval says that: the load's own bound. */
    public static final String BOUND = "load.late";

    /** How much of a second the sender's own garbage collection may take, in seconds. */
    public static final double COLLECTING = 0.1;

    /** The signs in the signals of an interval; {@code before} are those of the interval before it. */
    public static List<Saturation> in(Map<String, Double> interval, Map<String, Double> before) {
        List<Saturation> found = new ArrayList<>();
        double busy = interval.getOrDefault("load.busy", 0.0);
        double lateness = interval.getOrDefault("lateness.p99", 0.0);
        double collecting = interval.getOrDefault("load.gc", 0.0);
        double unsent = interval.getOrDefault("load.unsent", 0.0) - before.getOrDefault("load.unsent", 0.0);
        if (busy > BUSY) {
            found.add(new Saturation("its loop was busy", say("its loop was busy %.0f %% of a second", busy)));
        }
        if (lateness > interval.getOrDefault(BOUND, LATENESS)) {
            found.add(new Saturation("its sends were late", say("its sends were %.3g ms late at p99", lateness * 1e3)));
        }
        if (collecting > COLLECTING) {
            found.add(new Saturation(
                    "it collected garbage", say("it collected garbage for %.0f ms in a second", collecting * 1e3)));
        }
        if (unsent > 0) {
            found.add(new Saturation(
                    "descriptors or ports were used up",
                    say("%.0f requests could not be sent for want of descriptors or ports", unsent)));
        }
        return found;
    }

    private static String say(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
