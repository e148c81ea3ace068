package chaos.cli.repl;

import org.jspecify.annotations.Nullable;

/** Where the lines that a person types come from. */
public interface Lines extends AutoCloseable {

    /**
     * Waits for the next line; null where there are no more. A line that was cleared is empty.
     *
     * @param status the exit status of the command before; 0 before the first
     */
    @Nullable String next(int status);

    /** Whether a person sits there, who goes on after a command was interrupted; a file of commands ends there. */
    boolean person();

    @Override
    void close();
}
