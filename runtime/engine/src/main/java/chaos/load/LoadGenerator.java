package chaos.load;

import chaos.plan.LoadShape;

/** Clients that send requests; how many there are follows the shape that was begun last. */
public interface LoadGenerator extends AutoCloseable {

    /** Follows a shape from now on, and stays at its last number of clients when it is over. */
    void follow(LoadShape shape);

    /** How many clients there are now. */
    long clients();

    /** Ends all clients and waits for what is in flight, at most a second; idempotent. */
    @Override
    void close();
}
