package chaos.host.ssh;

/** What is told of a command on a host, beside what it prints. */
sealed interface Sign {

    /** Its process is there, and waits for what to do. */
    record Waiting(long process) implements Sign {}

    /** sudo wants the password. */
    record PasswordWanted() implements Sign {}

    /** What was asked cannot be begun. */
    record CannotBegin(String reason) implements Sign {}

    /** It is over; above 128 a signal ended it. */
    record Over(int status) implements Sign {}

    /** The stream ended, and nothing said that the command is over. */
    record Lost() implements Sign {}
}
