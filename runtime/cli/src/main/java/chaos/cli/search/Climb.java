package chaos.cli.search;

import chaos.plan.ClosedShape;
import chaos.plan.Hold;
import chaos.plan.Load;
import chaos.plan.LoadShape;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A load of clients that can be withdrawn before its time. Pure. */
record Climb(Load load) {

    /** The time until the load is at its highest for the last time, and that shape is over. */
    Duration length() {
        Duration at = Duration.ZERO;
        Duration climb = Duration.ZERO;
        for (LoadShape shape : load.shapes()) {
            at = at.plus(shape.length());
            climb = shape.peak() == load.peak() ? at : climb;
        }
        return climb;
    }

    /** The most clients that there were until a time. */
    long clientsUntil(Duration end) {
        return until(end).stream().mapToLong(LoadShape::peak).max().orElse(0);
    }

    /** The load up to a time; second by second where a shape is cut. */
    List<LoadShape> until(Duration end) {
        List<LoadShape> kept = new ArrayList<>();
        Duration at = Duration.ZERO;
        for (LoadShape shape : load.shapes()) {
            Duration left = end.minus(at);
            if (left.isNegative() || left.isZero()) {
                break;
            }
            kept.addAll(shape.length().compareTo(left) <= 0 ? List.of(shape) : cut(shape, left));
            at = at.plus(shape.length());
        }
        return kept;
    }

    private static List<LoadShape> cut(LoadShape shape, Duration length) {
        if (shape instanceof Hold hold) {
            return List.of(new Hold(hold.clients(), length, hold.origin()));
        }
        List<LoadShape> seconds = new ArrayList<>();
        if (shape instanceof ClosedShape closed) {
            for (long s = 0; s < length.toSeconds(); s++) {
                seconds.add(new Hold(closed.clientsAt(Duration.ofSeconds(s)), Duration.ofSeconds(1), shape.origin()));
            }
        }
        return seconds;
    }
}
