package chaos.agent.act;

/** What an undo found: whether nothing is left, how that was checked or what is wrong, and what finishes it by hand. */
public final class Undo {

    private final boolean clean;
    private final String detail;
    private final String byHand;

    private Undo(boolean clean, String detail, String byHand) {
        this.clean = clean;
        this.detail = detail;
        this.byHand = byHand;
    }

    /** Nothing is left. */
    public static Undo clean(String verified) {
        return new Undo(true, verified, "");
    }

    /** Something may be left. */
    public static Undo failed(String problem, String byHand) {
        return new Undo(false, problem, byHand);
    }

    public boolean isClean() {
        return clean;
    }

    public String detail() {
        return detail;
    }

    /** The exact command that finishes the job; empty where it is clean. */
    public String byHand() {
        return byHand;
    }

    @Override
    public String toString() {
        return clean ? detail : detail + "; by hand: " + byHand;
    }
}
