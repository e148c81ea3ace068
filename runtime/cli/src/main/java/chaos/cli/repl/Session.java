package chaos.cli.repl;

import java.util.List;

/** What the prompt asks of the program around it. */
public interface Session {

    /** Performs a command to its end; returns its exit status. */
    int perform(List<String> arguments);

    /** Says that a line cannot be performed, and what to do next; returns the exit status for it. */
    int refuse(String wrong, String next);

    /** Whether the program was asked to end, so that no further line is read. */
    boolean ending(boolean person);
}
