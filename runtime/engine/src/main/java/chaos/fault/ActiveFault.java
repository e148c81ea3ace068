package chaos.fault;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A fault that the ledger of this machine knows.
 *
 * @param what what it does, in a sentence
 * @param how how it is undone, and how that is checked
 * @param since when its intent was written
 * @param until when it ends by itself; empty: with its lease
 * @param held whether its holder lives
 * @param controller the process that it is performed for, as it was noted; empty where none was
 * @param control whether that process still lives
 * @param afterRestart who undoes it after a restart of this host; empty: a restart ends it
 */
public record ActiveFault(
        String fault,
        String run,
        String kind,
        String what,
        String how,
        Instant since,
        Optional<Instant> until,
        boolean held,
        OptionalLong controller,
        Control control,
        Optional<String> afterRestart) {

    /** Whether who it is performed for still renews its lease. */
    public enum Control {
        /** It lives, and ends the fault with its run. */
        LIVES,
        /** It lives and is stopped: it is silent, so the lease runs out. */
        STOPPED,
        /** It is gone: the holder ends the fault when its lease is over. */
        GONE
    }
}
