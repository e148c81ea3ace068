package chaos.diagnosis;

import chaos.metric.Second;
import chaos.metric.Statistics;
import chaos.quantity.Dimension;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalDouble;

/** Follows one resource towards its end, and raises and clears its alarm. */
final class ResourceWatch {

    /** An alarm is not cleared by a forecast that is only a little beyond the horizon. */
    private static final double HYSTERESIS = 1.5;

    private final Resource resource;
    private final ForecastRules rules;
    private final Deque<Double> votes = new ArrayDeque<>();
    private Optional<Trend> trend = Optional.empty();
    private boolean alarmed;
    private boolean gone;
    private long farSince;
    private long armedAt = Long.MAX_VALUE;

    ResourceWatch(Resource resource, ForecastRules rules) {
        this.resource = resource;
        this.rules = rules;
    }

    Resource resource() {
        return resource;
    }

    /** Nothing alarms before this time. */
    void arm(long at) {
        armedAt = at;
    }

    boolean alarmed() {
        return alarmed;
    }

    /** The target is gone: what is known of its process says nothing any more, and an alarm stands as it is. */
    void gone() {
        gone = resource.ofProcess();
        votes.clear();
    }

    /** The target is another process; returns whether this ends an alarm. */
    boolean restarted() {
        gone = false;
        resource.restarted();
        boolean ended = alarmed && resource.ofProcess();
        alarmed = alarmed && !ended;
        votes.clear();
        return ended;
    }

    /** Takes the next second; returns whether the alarm is another than before. */
    boolean note(Second second) {
        if (gone) {
            return false;
        }
        resource.note(second);
        votes.addLast(estimate(second.at()));
        if (votes.size() > rules.of()) {
            votes.removeFirst();
        }
        boolean before = alarmed;
        alarmed = alarmed ? !calm(second.at()) : second.at() >= armedAt && near() >= rules.votes();
        farSince = alarmed && !before ? Long.MAX_VALUE : farSince;
        return alarmed != before;
    }

    /** Seconds to exhaustion as the last seconds agree; empty where most of them have no forecast. */
    OptionalDouble seconds() {
        double[] known = votes.stream()
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .toArray();
        return known.length < rules.votes() ? OptionalDouble.empty() : OptionalDouble.of(Statistics.median(known));
    }

    String evidence() {
        Dimension dimension = resource.dimension();
        Dimension rate = dimension == Dimension.SIZE ? Dimension.BYTE_RATE : Dimension.RATE;
        String slope = trend.map(t -> "rises by " + rate.print(t.slope()) + " over " + t.points() + " points in "
                        + Dimension.DURATION.print(t.seconds()))
                .orElse("is used up");
        return resource.name() + " " + slope + ", towards " + dimension.print(resource.limit()) + " ("
                + resource.limitReason() + ")";
    }

    private long near() {
        return votes.stream().filter(v -> v <= rules.horizon().toMillis() / 1e3).count();
    }

    private boolean calm(long at) {
        double last = votes.getLast();
        boolean far = !(last <= HYSTERESIS * rules.horizon().toMillis() / 1e3);
        farSince = far ? Math.min(farSince, at) : Long.MAX_VALUE;
        return far && at - farSince >= rules.calm().toMillis();
    }

    /** Seconds to exhaustion by this second alone; infinite where nothing rises. */
    private double estimate(long at) {
        var levels = resource.levels();
        double limit = resource.limit();
        if (levels.isEmpty() || Double.isNaN(limit)) {
            return Double.POSITIVE_INFINITY;
        }
        Point last = levels.get(levels.size() - 1);
        trend = Trend.of(levels, limit, at);
        if (last.value() >= limit) {
            return 0;
        }
        return trend.map(t -> left(t, last, limit, at)).orElse(Double.POSITIVE_INFINITY);
    }

    private double left(Trend rise, Point last, double limit, long at) {
        double since = (at - last.at()) / 1e3;
        double now = Math.min(last.value() + rise.slope() * since, Math.max(last.value(), resource.ceiling()));
        return Math.max(0, limit - now) / rise.slope();
    }
}
