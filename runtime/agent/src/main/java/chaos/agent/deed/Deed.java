package chaos.agent.deed;

import java.util.List;

/**
 * A fault inside this JVM. Whatever ending it needs is allocated by its constructor: the heap may be full when it ends.
 * It begins when its {@link #threads()} are started; it is over when they have ended and {@link #release()} returned.
 */
public interface Deed {

    /** What its threads run; each ends soon after its {@link Life} has ended. */
    List<Runnable> threads();

    /** The word for what is measured. */
    String what();

    /** What was asked of the last second, in base units; called before {@link #achieved()}. */
    double asked();

    /** What was done in the last second, in base units, or no number where there is none; allocates nothing. */
    double achieved();

    /** Whether it came to its end by itself. */
    default boolean isOver() {
        return false;
    }

    /** Lets go of what it holds, after its threads have ended; says in a few words what that was. */
    String release();
}
