package chaos.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rise that is really one: surer than its noise, large enough to matter, and not levelling off.
 *
 * @param slope the rise a second that is to be reckoned with
 * @param points how many levels it was drawn from
 * @param seconds the time that they span
 */
record Trend(double slope, int points, double seconds) {

    private static final int ENOUGH_POINTS = 4;

    /** So few points are a rise where it is large and even: collections may be further apart than a warning can wait. */
    private static final int FEWEST_POINTS = 3;

    private static final double LARGE_SHARE = 0.2;
    private static final double UNEVEN = 1.25;

    /** Where a long window has too few points, they are looked for so much further back. */
    private static final long FURTHEST = 600_000;

    private static final double LEVELLING = 0.5;
    private static final double LEAST_SIGMAS = 4;

    /** Windows: a long one that is soon sure, and a short one for what is fast, that must be surer and steeper. */
    private enum Window {
        LONG(60_000, 3, 0.03),
        SHORT(20_000, 4, 0.08);

        private final long millis;
        private final double errors;
        private final double share;

        Window(long millis, double errors, double share) {
            this.millis = millis;
            this.errors = errors;
            this.share = share;
        }
    }

    /**
     * The rise of a resource's levels, in the order of time, up to now.
     *
     * @param limit where it would be exhausted
     */
    static Optional<Trend> of(List<Point> levels, double limit, long now) {
        return in(Window.SHORT, levels, limit, now).or(() -> in(Window.LONG, levels, limit, now));
    }

    private static Optional<Trend> in(Window window, List<Point> levels, double limit, long now) {
        List<Point> points = since(levels, now - window.millis);
        if (points.size() < ENOUGH_POINTS && window == Window.LONG) {
            points = since(levels.subList(Math.max(0, levels.size() - ENOUGH_POINTS), levels.size()), now - FURTHEST);
        }
        if (points.size() < FEWEST_POINTS || span(points) < window.millis / 2_000.0 && window == Window.SHORT) {
            return Optional.empty();
        }
        return rise(window, points, limit);
    }

    private static Optional<Trend> rise(Window window, List<Point> points, double limit) {
        TheilSen line = TheilSen.through(points);
        double rise = line.slope() * span(points);
        double before = TheilSen.slope(points.subList(0, points.size() / 2 + 1));
        double after = TheilSen.slope(points.subList(points.size() / 2, points.size()));
        boolean sure = line.slope() - window.errors * line.error() > 0 && rise >= LEAST_SIGMAS * line.noise();
        boolean goesOn = rise > 0 && after > LEVELLING * before;
        return sure && goesOn && large(window, points, rise, limit) && enough(points, rise / limit, after / before)
                ? Optional.of(new Trend(reckoned(line.slope(), after), points.size(), span(points)))
                : Optional.empty();
    }

    private static boolean large(Window window, List<Point> points, double rise, double limit) {
        double headroom = limit - points.get(points.size() - 1).value();
        return rise >= Math.min(window.share * limit, headroom / 2);
    }

    private static boolean enough(List<Point> points, double share, double steeper) {
        boolean even = steeper <= UNEVEN && steeper >= 1 / UNEVEN;
        return points.size() >= ENOUGH_POINTS || even && share >= LARGE_SHARE;
    }

    /** Slowing down is believed at once, speeding up by half. */
    private static double reckoned(double slope, double after) {
        return after < slope ? after : slope + (after - slope) / 2;
    }

    private static List<Point> since(List<Point> levels, long from) {
        List<Point> points = new ArrayList<>();
        levels.stream().filter(p -> p.at() >= from).forEach(points::add);
        return points;
    }

    private static double span(List<Point> points) {
        return points.isEmpty()
                ? 0
                : points.get(points.size() - 1).seconds() - points.get(0).seconds();
    }
}
