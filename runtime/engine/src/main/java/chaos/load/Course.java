package chaos.load;

import chaos.plan.ClosedShape;
import java.time.Duration;

/** A shape of the load, begun at a time in nanoseconds of the run's clock. */
record Course(ClosedShape shape, long begun) {

    /** How many clients there shall be. */
    long clientsAt(long now) {
        return shape.clientsAt(Duration.ofNanos(Math.max(0, now - begun)));
    }
}
