package chaos.plan;

import java.time.Duration;

/** A piece of the load: of clients, or of arrivals; a load is of one kind throughout. */
public sealed interface LoadShape permits ClosedShape, OpenShape {

    /** How long it takes. */
    Duration length();

    /** The largest number of clients that it reaches; 0 where it says arrivals, which have no clients. */
    long peak();

    /** Where the script says it. */
    Origin origin();

    /** The shape as a person reads it. */
    String print();
}
