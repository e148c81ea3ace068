package chaos.report;

import chaos.journal.Sample;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lowest and the highest value of each signal that was recorded. */
record Ranges(Map<String, DoubleSummaryStatistics> bySignal) {

    /** A signal moved where its lowest lies this share of its highest below it. */
    private static final double MOVED = 0.1;

    static Ranges of(List<Sample> samples) {
        Map<String, DoubleSummaryStatistics> ranges = new HashMap<>();
        samples.forEach(s -> s.values().forEach((signal, value) -> {
            if (Double.isFinite(value)) {
                ranges.computeIfAbsent(signal, k -> new DoubleSummaryStatistics())
                        .accept(value);
            }
        }));
        return new Ranges(ranges);
    }

    boolean recorded(String signal) {
        return bySignal.containsKey(signal);
    }

    /** 0 where the signal was not recorded. */
    double highest(String signal) {
        DoubleSummaryStatistics range = bySignal.get(signal);
        return range == null ? 0 : range.getMax();
    }

    boolean moved(String signal) {
        DoubleSummaryStatistics range = bySignal.get(signal);
        return range != null && range.getMax() - range.getMin() > MOVED * Math.abs(range.getMax());
    }
}
