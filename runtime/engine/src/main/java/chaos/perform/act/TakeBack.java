package chaos.perform.act;

/** How an act that was done is taken back. */
public interface TakeBack {

    /** What it would do. */
    String print();

    /** The command that does the same by hand. */
    String byHand();

    /** Does it, and returns what it found. Done twice it is as done once. */
    String run() throws DeedFailure;
}
