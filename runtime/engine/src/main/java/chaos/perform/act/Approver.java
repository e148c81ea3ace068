package chaos.perform.act;

import java.time.Duration;
import java.util.Optional;

/** Asks a person. */
public interface Approver {

    /** Approves everything: what {@code --yes} means. */
    Approver YES = always("--yes");

    /** Nobody is there to be asked: each question gets its default. */
    Approver NOBODY = (question, within, otherwise) ->
            Optional.of(new Approval(otherwise, "default: nobody is there to be asked, and --yes was not said"));

    /** Approves everything, in the name of who did so beforehand. */
    static Approver always(String by) {
        return (question, within, otherwise) -> Optional.of(new Approval(true, by));
    }

    /**
     * Puts a question and waits for the answer; an interrupt ends the waiting.
     *
     * @param within how long the answer is waited for
     * @param otherwise what counts where none comes
     * @return the answer; empty where none came in time, or where nobody can be asked
     */
    Optional<Approval> ask(String question, Duration within, boolean otherwise) throws InterruptedException;

    /**
     * An answer.
     *
     * @param by who gave it, as far as is known
     */
    record Approval(boolean granted, String by) {}
}
