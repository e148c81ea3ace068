package chaos.perform.act;

import java.util.Map;

/** How an act that was done is taken back. */
public interface TakeBack {

    /** What it would do. */
    String print();

    /** The command that does the same by hand. */
    String byHand();

    /** What must be kept so that a later process can do it: see {@link TakeBacks#of}. */
    Map<String, String> kept();

    /** Does it, checks that it is so, and returns what it found. Done twice it is as done once. */
    String run() throws DeedFailure;
}
