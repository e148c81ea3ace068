package chaos.diagnosis.curve;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * The law that fits what was observed, and how well.
 *
 * @param observed the observations that it was fitted to
 * @param residual the root of the mean squared difference, as a share of the mean throughput
 */
public record UslFit(Usl law, List<Observation> observed, double residual) {

    /** A peak is named when the load has come so near to it: below, the fit puts it anywhere. */
    public static final double NEAR_ENOUGH = 0.7;

    /** A law that misses by more than this names nothing. */
    public static final double WORST_RESIDUAL = 0.05;

    /** Half the load must get clearly less done than the peak's: a plateau has no peak, though a law puts one on it. */
    private static final double PLATEAU = 0.95;

    public UslFit {
        observed = List.copyOf(observed);
    }

    /** The highest load that was observed. */
    public double reached() {
        return observed.stream().mapToDouble(Observation::load).max().orElseThrow();
    }

    /** The load at the peak; empty where the law has none, or the evidence does not reach that far. */
    public OptionalDouble breakPoint() {
        return trusted() ? law.peakLoad() : OptionalDouble.empty();
    }

    /** Why no peak is named; empty where one is. */
    public String refusal() {
        if (trusted()) {
            return "";
        }
        if (law.peakLoad().isEmpty()) {
            return "the throughput was not seen to turn back (κ = 0)";
        }
        double peak = law.peakLoad().getAsDouble();
        if (flat(peak)) {
            return "the throughput is flat there, and did not turn back";
        }
        return residual > WORST_RESIDUAL
                ? String.format(
                        Locale.ROOT, "the law misses what was measured by %.0f %%, more than 5 %%", 100 * residual)
                : String.format(
                        Locale.ROOT,
                        "the load reached %.0f, and must reach %.0f before a peak at %.0f can be believed",
                        reached(),
                        NEAR_ENOUGH * peak,
                        peak);
    }

    private boolean trusted() {
        OptionalDouble peak = law.peakLoad();
        return peak.isPresent()
                && residual <= WORST_RESIDUAL
                && reached() >= NEAR_ENOUGH * peak.getAsDouble()
                && !flat(peak.getAsDouble());
    }

    private boolean flat(double peak) {
        return law.throughput(peak / 2) > PLATEAU * law.throughput(peak);
    }
}
