package chaos.load;

import java.util.HashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * The signals of one interval of the load, a pure function of what was counted and measured in it. A share or percentile
 * of nothing is absent.
 *
 * @param total all counts so far
 * @param fresh the counts of the interval
 * @param measured the times of the interval
 * @param seconds the length of the interval
 * @param offered how many requests a second the clients intend; absent (NaN) where one of them has no pace
 * @param busy the share of the interval in percent that the loop did not wait
 */
record Second(Counts total, Counts fresh, Measured measured, double seconds, double offered, double busy) {

    /** A rate over the stump of an interval that the end of the load leaves would be noise, in seconds. */
    private static final double SHORTEST = 0.5;

    Map<String, Double> signals() {
        Map<String, Double> signals = new HashMap<>();
        if (seconds >= SHORTEST) {
            rates(signals);
        }
        shares(signals);
        counts(signals);
        times(signals, "latency", measured.latency());
        times(signals, "serviceTime", measured.serviceTime());
        times(signals, "queueTime", measured.queueTime());
        lateness(signals, measured.lateness());
        return signals;
    }

    /** The signals of the requests of one name. */
    Map<String, Double> named() {
        Map<String, Double> signals = new HashMap<>();
        if (seconds >= SHORTEST) {
            signals.put("throughput", fresh.answered() / seconds);
        }
        shares(signals);
        signals.put("started", (double) total.started());
        signals.put("finished", (double) total.finished());
        signals.put("failed", (double) total.failed());
        signals.put("wrong", (double) total.of(Ending.WRONG));
        signals.put("retried", (double) total.retried());
        times(signals, "latency", measured.latency());
        times(signals, "serviceTime", measured.serviceTime());
        return signals;
    }

    private void rates(Map<String, Double> signals) {
        signals.put("throughput", fresh.answered() / seconds);
        signals.put("goodput", fresh.finished() / seconds);
        signals.put("load.busy", busy);
        if (!Double.isNaN(offered)) {
            signals.put("load.offered", offered);
        }
    }

    private void shares(Map<String, Double> signals) {
        share(signals, "availability", fresh.finished(), fresh.over());
        share(signals, "errors", fresh.failed(), fresh.over());
        share(signals, "correctness", fresh.finished(), fresh.finished() + fresh.of(Ending.WRONG));
    }

    private void counts(Map<String, Double> signals) {
        signals.put("load.started", (double) total.started());
        signals.put("load.failed", (double) total.failed());
        signals.put("load.retried", (double) total.retried());
        for (Ending ending : Ending.values()) {
            signals.put(ending.signal(), (double) total.of(ending));
        }
    }

    private static void share(Map<String, Double> signals, String name, long part, long whole) {
        if (whole > 0) {
            signals.put(name, 100.0 * part / whole);
        }
    }

    private static void times(Map<String, Double> signals, String name, Histogram micros) {
        if (micros.getTotalCount() == 0) {
            return;
        }
        signals.put(name + ".p50", at(micros, 50));
        signals.put(name + ".p90", at(micros, 90));
        signals.put(name + ".p95", at(micros, 95));
        signals.put(name + ".p99", at(micros, 99));
        signals.put(name + ".p999", at(micros, 99.9));
        signals.put(name + ".max", micros.getMaxValue() / 1e6);
    }

    private static void lateness(Map<String, Double> signals, Histogram micros) {
        if (micros.getTotalCount() > 0) {
            signals.put("lateness.p99", at(micros, 99));
            signals.put("lateness.max", micros.getMaxValue() / 1e6);
        }
    }

    private static double at(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / 1e6;
    }
}
