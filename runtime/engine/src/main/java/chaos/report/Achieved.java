package chaos.report;

import chaos.diagnosis.FaultWindow;
import chaos.journal.Event;
import chaos.journal.Timeline.Stamped;
import chaos.plan.Injection;
import chaos.plan.Scenario;
import chaos.quantity.Amount;
import chaos.quantity.Dimension;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * What a fault really did beside what was asked, over all that was measured of it, in base units.
 *
 * @param what the word for what was measured
 * @param dimension of the argument that asked for it; COUNT where none did
 * @param asked the mean of what was asked
 */
record Achieved(String what, Dimension dimension, double asked, DoubleSummaryStatistics achieved) {

    /** Each measurement's share of the asked depends on how long it took: by so much the mean may be off. */
    private static final double ROUGHLY = 0.02;

    /** An entry for each thing that was measured of a fault. */
    static List<Achieved> of(Recorded run, FaultWindow fault) {
        Map<String, List<Event.FaultAchieved>> byWhat = new LinkedHashMap<>();
        run.timeline()
                .all(Event.FaultAchieved.class)
                .map(Stamped::event)
                .filter(a -> a.fault().equals(fault.fault()))
                .forEach(a ->
                        byWhat.computeIfAbsent(a.what(), w -> new ArrayList<>()).add(a));
        return byWhat.entrySet().stream()
                .map(e -> of(e.getKey(), e.getValue(), run, fault))
                .toList();
    }

    private static Achieved of(String what, List<Event.FaultAchieved> measured, Recorded run, FaultWindow fault) {
        double asked = measured.stream()
                .mapToDouble(Event.FaultAchieved::asked)
                .average()
                .orElse(Double.NaN);
        DoubleStream achieved = measured.stream().mapToDouble(Event.FaultAchieved::achieved);
        return new Achieved(what, dimension(asked, run, fault), asked, achieved.summaryStatistics());
    }

    /** A measurement carries no unit; the argument of the same value in the script does. */
    private static Dimension dimension(double asked, Recorded run, FaultWindow fault) {
        return run.plan() instanceof Scenario scenario
                ? scenario.chaos().stream()
                        .filter(i -> i.origin().line() == fault.line())
                        .map(Injection::fault)
                        .filter(f -> f.kind().equals(fault.kind()))
                        .flatMap(f -> f.arguments().values().stream())
                        .filter(a -> a.dimension() != Dimension.NAME && Math.abs(a.value() - asked) <= ROUGHLY * asked)
                        .map(Amount::dimension)
                        .findFirst()
                        .orElse(Dimension.COUNT)
                : Dimension.COUNT;
    }

    /** Such as {@code leaked: asked 1 MB/s, achieved 998.4 kB/s (99.8 %); 66 times measured, 950 kB/s to 1.02 MB/s}. */
    String print() {
        String mean = what + ": asked " + dimension.print(asked) + ", achieved "
                + dimension.print(achieved.getAverage()) + share();
        return achieved.getCount() == 1
                ? mean
                : mean + "; " + achieved.getCount() + " times measured, " + dimension.print(achieved.getMin()) + " to "
                        + dimension.print(achieved.getMax());
    }

    private String share() {
        return asked == 0 ? "" : String.format(Locale.ROOT, " (%.1f %%)", 100 * achieved.getAverage() / asked);
    }
}
