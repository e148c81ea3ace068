package chaos.shop.control;

/** What can be asked of a running shop; each returns JSON, and throws a Refusal where it cannot be done. */
public interface Commands {
    String status();

    /** Reads settings and release again. */
    String reload();

    /** Takes no further connections; requests in flight are finished. */
    String drain();

    /** Takes connections again after a drain. */
    String resume();

    /** Opens the log files that have the logs' names now. */
    String reopen();

    /** Ends the database sessions of others that ours wait for. */
    String unblock();

    /** Sets messages aside that cannot be read. */
    String quarantine();

    /** Puts all messages before the consumer again. */
    String readmit();

    /** Drains, then ends the process with 0; returns at once. */
    String stop();
}
