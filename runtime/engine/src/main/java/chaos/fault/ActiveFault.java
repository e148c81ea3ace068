package chaos.fault;

import java.time.Instant;
import java.util.Optional;

/**
 * A fault that the ledger of this machine knows.
 *
 * @param what what it does, in a sentence
 * @param how how it is undone, and how that is checked
 * @param since when its intent was written
 * @param until when it ends by itself; empty: with its lease
 * @param held whether its holder lives
 */
public record ActiveFault(
        String fault,
        String run,
        String kind,
        String what,
        String how,
        Instant since,
        Optional<Instant> until,
        boolean held) {}
