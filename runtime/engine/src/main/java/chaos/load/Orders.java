package chaos.load;

import org.jspecify.annotations.Nullable;

/** What the loop shall do, said by other threads, and how many clients there are, said by the loop. */
final class Orders {

    /** How long a loop that is told to end waits for what is in flight, in nanoseconds. */
    static final long GRACE = 700_000_000;

    private volatile @Nullable Course course;
    private volatile long clients;
    private volatile boolean ending;
    private volatile boolean hurried;
    private volatile long ended;
    private volatile long lastEnd;

    void follow(Course next) {
        course = next;
    }

    /** Begins nothing that is intended later than now; what is in flight has all its time to end. */
    void finish(long now) {
        if (!ending) {
            ended = now;
            ending = true;
        }
    }

    /** Ends all clients; what is in flight has {@link #GRACE} to end. */
    void end(long now) {
        finish(now);
        if (!hurried) {
            lastEnd = now + GRACE;
            hurried = true;
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
        return ended;
    }

    boolean done(long now, long inFlight) {
        return ending && (inFlight == 0 && clients == 0 || hurried && now - lastEnd >= 0);
    }
}
