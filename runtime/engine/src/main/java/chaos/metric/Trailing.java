package chaos.metric;

import java.util.ArrayDeque;
import java.util.Deque;

/** A signal's value over the last second, folded as {@link Fold} says. */
final class Trailing {

    /** Less than a second, so that what is taken once a second, give or take some milliseconds, is one value. */
    private static final long MILLIS = 900;

    private final Fold fold;
    private final Deque<Point> points = new ArrayDeque<>();

    Trailing(Fold fold) {
        this.fold = fold;
    }

    double add(long at, double value) {
        points.addLast(new Point(at, value));
        while (points.getFirst().at() <= at - MILLIS) {
            points.removeFirst();
        }
        return fold.of(points.stream().mapToDouble(Point::value).toArray());
    }

    private record Point(long at, double value) {}
}
