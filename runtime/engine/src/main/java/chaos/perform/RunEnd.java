package chaos.perform;

import chaos.fault.Undone;
import java.util.List;

/**
 * How performing a plan ended.
 *
 * @param message one sentence for the person who started it
 * @param left what could not be undone, each with the command that finishes it by hand
 */
public record RunEnd(How how, String message, List<Undone> left) {

    public RunEnd {
        left = List.copyOf(left);
    }

    /** The ways a run ends. */
    public enum How {
        /** The plan was performed to its end. */
        COMPLETED,
        /** The steady state did not hold; no fault was begun. */
        GATE_FAILED,
        /** A rule of the script ended it, or a safety rule refused a fault. */
        ABORTED,
        /** A person or a signal ended it. */
        INTERRUPTED,
        /** A safety rule refused it before anything was done to the target. */
        REFUSED,
        /** The surroundings did not let it begin: the target could not be started, the record not be written. */
        NOT_BEGUN,
        /** The surroundings ended it after it had begun: the record could not be written on, the holder was lost. */
        FAILED
    }
}
