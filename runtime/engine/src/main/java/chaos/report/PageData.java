package chaos.report;

import chaos.journal.Timeline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the page's charts are drawn from; times are seconds from time 0.
 *
 * @param summary the run in one sentence, for those who cannot see the band
 */
record PageData(
        double from,
        double to,
        String summary,
        List<Lanes.Lane> lanes,
        List<Lanes.Mark> events,
        List<Lanes.Span> backdrop,
        List<ChartSpec> charts,
        Map<String, Packed> series) {

    /** All points of all lines; about 12 bytes each, so that the page stays below 2 MB however long the run was. */
    private static final int POINTS = 120_000;

    private static final int MOST_PER_LINE = 6_000;

    static PageData of(Recorded run) {
        Timeline timeline = run.timeline();
        Offsets offsets = run.offsets();
        List<ChartSpec> charts = Charts.of(run.plan(), Ranges.of(timeline));
        Lanes lanes = new Lanes(run);
        return new PageData(
                offsets.seconds(timeline.begin()),
                Math.max(offsets.seconds(timeline.end()), offsets.seconds(timeline.begin()) + 1),
                lanes.summary(),
                lanes.all(),
                lanes.marks(),
                lanes.backdrop(),
                charts,
                series(charts, timeline, offsets.zero()));
    }

    private static Map<String, Packed> series(List<ChartSpec> charts, Timeline timeline, long zero) {
        List<String> signals = charts.stream()
                .flatMap(c -> c.lines().stream())
                .map(ChartSpec.Line::signal)
                .distinct()
                .toList();
        int most = Math.min(MOST_PER_LINE, POINTS / Math.max(1, signals.size()));
        Map<String, Packed> series = new LinkedHashMap<>();
        signals.forEach(s -> series.put(s, Packed.of(s, timeline.samples(), zero, timeline.end(), most)));
        return series;
    }
}
