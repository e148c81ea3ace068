package chaos.load;

import org.jspecify.annotations.Nullable;

/** What the loop shall do, said by other threads, and how many clients there are, said by the loop. */
final class Orders {

    /** How long a loop that is told to end waits for what is in flight, in nanoseconds. */
    static final long GRACE = 700_000_000;

    private volatile @Nullable Course course;
    private volatile long clients;
    private volatile boolean ending;
    private volatile long lastEnd;

    void follow(Course next) {
        course = next;
    }

    /** Ends all clients; what is in flight has {@link #GRACE} to end. */
    void end(long now) {
        if (!ending) {
            lastEnd = now + GRACE;
            ending = true;
        }
    }

    long clients() {
        return clients;
    }

    void report(long count) {
        clients = count;
    }

    long clientsAt(long now) {
        Course followed = course;
        return ending || followed == null ? 0 : followed.clientsAt(now);
    }

    /** Whether those who join now send at once. */
    boolean atOnce(long now) {
        Course followed = course;
        return followed != null && followed.atOnce(now);
    }

    /** What is followed; null before anything is. */
    @Nullable Course course() {
        return course;
    }

    /** Whether nothing more is to be begun. */
    boolean ending() {
        return ending;
    }

    /** When the end was told; what was intended before it is still sent. Only where it is {@link #ending()}. */
    long ended() {
        return lastEnd - GRACE;
    }

    boolean done(long now, long inFlight) {
        return ending && (inFlight == 0 && clients == 0 || now - lastEnd >= 0);
    }
}
