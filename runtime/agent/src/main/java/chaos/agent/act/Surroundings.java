package chaos.agent.act;

import chaos.agent.ledger.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a fault may ask of its holder. */
public interface Surroundings {

    /** How long the holder may be silent to what lives elsewhere, in milliseconds. */
    long grace();

    /** Where the file systems must not be filled past their reserve: ledger, run folder, root. */
    List<Path> keptFree();

    /** Writes an entry anew with a fact more. */
    void amend(Entry entry) throws IOException;

    /**
     * A path that a command which makes something lasting appends its output to: it is the guard's own pipe, so that
     * the guard undoes only after the last such command has ended.
     */
    Optional<Path> guardPipe();
}
