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

    private static final int LEAST_POINTS = 4;

    /** Fewer points than this in a long window are looked for further back. */
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
        if (points.size() < LEAST_POINTS && window == Window.LONG) {
            points = since(levels.subList(Math.max(0, levels.size() - LEAST_POINTS), levels.size()), now - FURTHEST);
        }
        if (points.size() < LEAST_POINTS || span(points) < window.millis / 2_000.0 && window == Window.SHORT) {
            return Optional.empty();
        }
        return rise(window, points, limit);
    }

    private static Optional<Trend> rise(Window window, List<Point> points, double limit) {
        TheilSen line = TheilSen.through(points);
        double rise = line.slope() * span(points);
        double headroom = limit - points.get(points.size() - 1).value();
        boolean sure = line.slope() - window.errors * line.error() > 0 && rise >= LEAST_SIGMAS * line.noise();
        boolean large = rise >= Math.min(window.share * limit, headroom / 2);
        double before = TheilSen.slope(points.subList(0, points.size() / 2 + 1));
        double after = TheilSen.slope(points.subList(points.size() / 2, points.size()));
        return sure && large && rise > 0 && after > LEVELLING * before
                ? Optional.of(new Trend(reckoned(line.slope(), after), points.size(), span(points)))
                : Optional.empty();
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
