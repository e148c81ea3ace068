package chaos.report;

import chaos.diagnosis.Diagnosis;
import chaos.diagnosis.FoundLimit;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much of each resource was used at each level of the load, as a table.
 *
 * @param loads the levels, in rising order, in words
 * @param resources those that have a limit, the nearest to it first
 */
record Exhaustion(List<String> loads, List<FoundLimit> resources) {

    /** More columns than these are no table that one can read. */
    private static final int MOST = 9;

    static Exhaustion of(Diagnosis diagnosis) {
        var curve = diagnosis.overload().curve();
        return new Exhaustion(
                curve.levels().stream()
                        .map(l -> OverloadWords.load(curve, l.load()))
                        .toList(),
                diagnosis.limits().found().stream()
                        .filter(f -> f.byLevel().stream().anyMatch(Double::isFinite))
                        .limit(MOST)
                        .toList());
    }

    boolean isEmpty() {
        return loads.isEmpty() || resources.isEmpty();
    }

    /** The share of its limit that a resource came to at a level; NaN where not known. */
    double share(FoundLimit resource, int level) {
        return resource.byLevel().get(level);
    }

    String[] columns() {
        return Stream.concat(Stream.of("Load"), resources.stream().map(FoundLimit::resource))
                .toArray(String[]::new);
    }
}
