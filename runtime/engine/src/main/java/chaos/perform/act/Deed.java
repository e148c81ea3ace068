package chaos.perform.act;

/** An act of a runbook, bound to where it is done. Rehearsal and run use the same: one only looks. */
public interface Deed {

    /** The present state and what doing it would change; touches nothing. */
    Foresight foresee() throws DeedFailure, BrokenOff;

    /**
     * Does it where it is needed.
     *
     * @param deadline until when; what is still under way then is ended with all that it started
     */
    Done perform(Deadline deadline) throws DeedFailure, BrokenOff;
}
