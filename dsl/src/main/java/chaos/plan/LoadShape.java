package chaos.plan;

import java.time.Duration;

/** A piece of the load: how many clients there are over its length. */
public sealed interface LoadShape permits Ramp, Hold, Stairs, Pulse {

    /** How long it takes. */
    Duration length();

    /** The number of clients at a time since its begin; at and after its end, what it leaves behind. */
    long clientsAt(Duration sinceBegin);

    /** The largest number of clients that it reaches. */
    long peak();

    /** Where the script says it. */
    Origin origin();

    /** The shape as a person reads it. */
    String print();
}
