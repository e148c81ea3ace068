package chaos.diagnosis.curve;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where throughput stops rising with the load: the crossing of the two asymptotes {@code X = aN} and {@code X = b} of a
 * closed system (P. J. Denning and J. P. Buzen, "The Operational Analysis of Queueing Network Models", Computing Surveys
 * 10:3, 1978).
 *
 * @param load where they cross
 * @param throughput the height of the flat one, right answers a second
 * @param residual the root of the mean squared difference to both, as a share of the throughput
 */
public record Knee(double load, double throughput, double residual) {

    /** Levels above it that do so much less are of a collapse, and say nothing of the knee. */
    private static final double COLLAPSED = 0.9;

    /** The rising part must be seen: a level of at most so much of the knee's load. */
    private static final double BELOW = 0.9;

    /** The flat part must be seen: a load of so much more than the knee's. */
    private static final double BEYOND = 1.1;

    /** Two levels may disagree by so much and the crossing still lie between them. */
    private static final double SLACK = 1.05;

    /** The knee of levels in rising order; empty where throughput rose to the end, or was flat from the first on. */
    static Optional<Knee> of(List<Level> levels) {
        double most = levels.stream().mapToDouble(Level::throughput).max().orElse(0);
        List<Observation> seen = beforeCollapse(levels, most);
        Optional<Knee> best = Optional.empty();
        for (int k = 1; k < seen.size(); k++) {
            best = better(best, cross(seen.subList(0, k), seen.subList(k, seen.size())));
        }
        return best;
    }

    private static List<Observation> beforeCollapse(List<Level> levels, double most) {
        double summit = levels.stream()
                .filter(l -> l.throughput() == most)
                .mapToDouble(Level::load)
                .findFirst()
                .orElse(0);
        return levels.stream()
                .filter(l -> l.load() <= summit || l.throughput() >= COLLAPSED * most)
                .map(Level::observation)
                .toList();
    }

    private static Optional<Knee> better(Optional<Knee> one, Optional<Knee> other) {
        return one.isEmpty() || other.isPresent() && other.get().residual < one.get().residual ? other : one;
    }

    private static Optional<Knee> cross(List<Observation> rising, List<Observation> flat) {
        double slope = sum(rising, o -> o.load() * o.throughput()) / sum(rising, o -> o.load() * o.load());
        double height = sum(flat, Observation::throughput) / sum(flat, o -> 1);
        double load = height / slope;
        double last = rising.get(rising.size() - 1).load();
        double highest = flat.stream()
                .map(Observation::load)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        boolean between = load * SLACK >= last && load <= flat.get(0).load() * SLACK;
        boolean rose = rising.get(0).load() <= BELOW * load;
        if (!between || !rose || !(highest >= BEYOND * load) || !(height > 0)) {
            return Optional.empty();
        }
        double squares = sum(rising, o -> Math.pow(o.throughput() - slope * o.load(), 2))
                + sum(flat, o -> Math.pow(o.throughput() - height, 2));
        double weight = sum(rising, o -> 1) + sum(flat, o -> 1);
        return Optional.of(new Knee(load, height, Math.sqrt(squares / weight) / height));
    }

    private static double sum(List<Observation> observed, java.util.function.ToDoubleFunction<Observation> of) {
        return observed.stream()
                .mapToDouble(o -> o.weight() * of.applyAsDouble(o))
                .sum();
    }
}
