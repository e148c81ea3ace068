package chaos.agent;

/** The right of faults to live: it ends when the controller was silent for longer than the grace. */
final class Lease {

    private final long graceNanos;
    private volatile long heard;

    Lease(long beatMillis, long graceMillis, long now) {
        if (graceMillis <= beatMillis) {
            throw new IllegalArgumentException(
                    "grace must be longer than the beat, got " + graceMillis + " ms and " + beatMillis + " ms");
        }
        this.graceNanos = graceMillis * 1_000_000;
        this.heard = now;
    }

    void renew(long now) {
        heard = now;
    }

    boolean isOver(long now) {
        return now - heard > graceNanos;
    }
}
