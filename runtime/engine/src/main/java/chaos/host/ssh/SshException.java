package chaos.host.ssh;

/** A host cannot be reached or used: one line with its name, the hop that failed, what is wrong and what to do. */
public final class SshException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Trouble trouble;
    private final String next;

    SshException(Trouble trouble, String message, String next) {
        super(message);
        this.trouble = trouble;
        this.next = next;
    }

    /** What kind of trouble it is, for who decides about going on. */
    public Trouble trouble() {
        return trouble;
    }

    /** What to do next. */
    public String next() {
        return next;
    }

    /** All of it in one line. */
    public String line() {
        return getMessage() + ". " + next;
    }

    /** What can keep us from a host. */
    public enum Trouble {
        /** No address for its name. */
        UNKNOWN_HOST,
        /** Nothing answers, or nothing listens. */
        UNREACHABLE,
        /** Something answers that does not speak SSH with us, or hangs up. */
        NO_SSH,
        /** Its key was never seen. */
        UNKNOWN_KEY,
        /** Its key is another than the one that is known, or is revoked. */
        CHANGED_KEY,
        /** It does not let us in. */
        LOGIN_REFUSED,
        /** The connection is gone. */
        LINK_LOST,
        /** It lets us in, and refuses what was asked. */
        REFUSED,
        /** A file did not arrive as it was sent. */
        TRANSFER_FAILED
    }
}
