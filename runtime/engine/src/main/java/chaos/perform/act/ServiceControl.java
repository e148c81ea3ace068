package chaos.perform.act;

import chaos.plan.Act.Verb;
import java.util.Optional;

/** The life of one service. */
public interface ServiceControl {

    /** How it is now, such as {@code runs as process 4711} or {@code is down}. */
    String state() throws DeedFailure, BrokenOff;

    /** Whether it runs. */
    boolean runs() throws DeedFailure, BrokenOff;

    /** The command that starts it, as a person types it where it is down; empty where none is known. */
    default Optional<String> startedBy() {
        return Optional.empty();
    }

    /** What doing this would run or send, for the rehearsal. */
    String means(Verb verb) throws DeedFailure;

    /**
     * Does it, whether it is needed or not.
     *
     * @return what was done, such as the new process
     */
    String perform(Verb verb, Deadline deadline) throws DeedFailure, BrokenOff;
}
