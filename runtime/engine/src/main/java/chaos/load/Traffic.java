package chaos.load;

import java.util.Map;

/** What is sent when: by clients, or at arrivals. Touched by the loop's thread only. */
interface Traffic {

    /** Takes up what is ordered now. */
    void follow(long now);

    /** Nanoseconds until something is to be sent, at most {@code limit}, at least 0. */
    long untilNext(long now, long limit);

    /** Sends what is due. */
    void send(long now);

    /** Whether something that was intended before the end is still to be sent. */
    boolean owes();

    /** How many clients there are; 0 where requests arrive by themselves. */
    long clients();

    /** How many requests a second were intended since it was asked last; not a number where that depends on the answers. */
    double offered(long now);

    /** Gives up what was begun longer ago than the timeout. */
    void sweep(long now, long timeout);

    /** Closes all connections at once. */
    void abandon();

    /** Adds what there is at the moment. */
    void moment(Map<String, Double> signals);

    /** Adds what was counted so far. */
    void counts(Map<String, Double> signals);
}
