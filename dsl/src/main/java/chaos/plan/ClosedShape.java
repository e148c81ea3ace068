package chaos.plan;

import java.time.Duration;

/** How many clients there are over its length; each sends again only when it was answered. */
public sealed interface ClosedShape extends LoadShape permits Ramp, Hold, Stairs, Pulse, Blast, Reduce {

    /** The number of clients at a time since its begin; at and after its end, what it leaves behind. */
    long clientsAt(Duration sinceBegin);

    /** Whether those who join send at once, and not at their place within the pace. */
    default boolean atOnce() {
        return false;
    }
}
