package chaos.report;

import chaos.journal.Sample;
import chaos.journal.Timeline;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lowest and the highest value of each signal that was recorded.
 *
 * @param whole over the whole record
 * @param plan from time 0 to the end of the plan: what starts and ends moves everything
 */
record Ranges(Map<String, DoubleSummaryStatistics> whole, Map<String, DoubleSummaryStatistics> plan) {

    /** A signal moved where its lowest lies this share of its highest below it. */
    private static final double MOVED = 0.25;

    static Ranges of(Timeline timeline) {
        long from = timeline.zero().orElse(timeline.begin());
        List<Sample> within = timeline.samples().stream()
                .filter(s -> s.at() >= from && s.at() <= timeline.planEnd())
                .toList();
        return new Ranges(ranges(timeline.samples()), ranges(within));
    }

    private static Map<String, DoubleSummaryStatistics> ranges(List<Sample> samples) {
        Map<String, DoubleSummaryStatistics> ranges = new HashMap<>();
        samples.forEach(s -> s.values().forEach((signal, value) -> {
            if (Double.isFinite(value)) {
                ranges.computeIfAbsent(signal, k -> new DoubleSummaryStatistics())
                        .accept(value);
            }
        }));
        return ranges;
    }

    boolean recorded(String signal) {
        return whole.containsKey(signal);
    }

    /** 0 where the signal was not recorded. */
    double highest(String signal) {
        DoubleSummaryStatistics range = whole.get(signal);
        return range == null ? 0 : range.getMax();
    }

    /** Whether it moved by much while the plan was performed, and is at least so high. */
    boolean moved(String signal, double worthy) {
        DoubleSummaryStatistics range = plan.get(signal);
        return range != null
                && range.getMax() >= worthy
                && range.getMax() - range.getMin() > MOVED * Math.abs(range.getMax());
    }
}
