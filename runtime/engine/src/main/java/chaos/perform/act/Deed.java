package chaos.perform.act;

import java.util.Optional;

/** An act of a runbook, bound to where it is done. Rehearsal and run use the same: one only looks. */
public interface Deed {

    /** The present state and what doing it would change; touches nothing. */
    Foresight foresee() throws DeedFailure, BrokenOff;

    /** How it will be taken back, as of now; kept on disk before it is done. Empty where it does not remember that. */
    default Optional<TakeBack> back() throws DeedFailure {
        return Optional.empty();
    }

    /**
     * Does it where it is needed.
     *
     * @param deadline until when; what is still under way then is ended with all that it started
     */
    Done perform(Deadline deadline) throws DeedFailure, BrokenOff;
}
