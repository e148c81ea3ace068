package chaos.cli.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Which value is tried next, by what was tried: the highest first, then halves of what lies between the highest that was
 * borne and the lowest that was not. Pure.
 *
 * @param lowest a value that is known to be borne
 * @param highest the largest that is tried
 * @param fine the search ends when no more than this is unknown
 */
record Bisection(double lowest, double highest, double fine) {

    Bisection {
        if (!(lowest < highest) || !(fine > 0)) {
            throw new IllegalArgumentException(
                    "a search goes from a lower value to a higher one, got " + lowest + " to " + highest);
        }
    }

    /** The value to try; empty where enough is known. */
    OptionalDouble next(List<Tried> tried) {
        if (tried.isEmpty()) {
            return OptionalDouble.of(highest);
        }
        OptionalDouble over = lowestOver(tried);
        if (over.isEmpty() || over.getAsDouble() - highestBorne(tried) <= fine) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.rint((over.getAsDouble() + highestBorne(tried)) / 2));
    }

    /** The lowest that was too much. */
    OptionalDouble lowestOver(List<Tried> tried) {
        return firstOver(tried).stream().mapToDouble(Tried::value).findFirst();
    }

    /** What said so. */
    Optional<Tried> firstOver(List<Tried> tried) {
        return tried.stream().filter(Tried::over).min(Comparator.comparingDouble(Tried::value));
    }

    /** The highest below it that was borne: runs may contradict one another, and the worse one counts. */
    double highestBorne(List<Tried> tried) {
        double over = lowestOver(tried).orElse(Double.POSITIVE_INFINITY);
        return tried.stream()
                .filter(t -> !t.over() && t.value() < over)
                .mapToDouble(Tried::value)
                .max()
                .orElse(lowest);
    }
}
