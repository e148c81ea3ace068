package chaos.perform.act;

/**
 * An act that was done.
 *
 * @param changed whether it changed anything
 * @param detail what it found or did
 */
public record Done(boolean changed, String detail) {

    /** It was so already. */
    public static Done already(String how) {
        return new Done(false, "already so: " + how);
    }

    /** It looked, and changed nothing. */
    public static Done seen(String what) {
        return new Done(false, what);
    }

    /** It changed something. */
    public static Done changed(String what) {
        return new Done(true, what);
    }
}
