package chaos.agent.proxy;

/**
 * How much all connections may hold together, and how much of it one of their directions: an equal part, and a little in
 * any case, so that those that hold much and cannot get rid of it never stop the others.
 */
final class Memory {

    private static final long LEAST = 1024;
    private static final int FEW = 4;

    private final long total;
    private long held;
    private int holders;

    Memory(long total) {
        this.total = total;
    }

    void enter() {
        holders++;
    }

    void leave(long stillHeld) {
        holders--;
        held -= stillHeld;
    }

    void take(long bytes) {
        held += bytes;
    }

    void give(long bytes) {
        held -= bytes;
    }

    /** How much one that holds so much may take more; 0 or less: nothing now. */
    long room(long own) {
        long most = held < total ? Math.max(LEAST, 2 * total / Math.max(FEW, holders)) : LEAST;
        return most - own;
    }

    long held() {
        return held;
    }
}
