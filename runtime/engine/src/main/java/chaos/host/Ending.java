package chaos.host;

import chaos.quantity.Span;
import java.time.Duration;

/** How a command ended. */
public sealed interface Ending {

    /** Whether it did what it should, as far as its exit status tells. */
    default boolean succeeded() {
        return this instanceof Exited exited && exited.status() == 0;
    }

    /** The end as a person reads it. */
    String print();

    /** It ended by itself; above 128 a signal ended it, as shells count. */
    record Exited(int status) implements Ending {
        @Override
        public String print() {
            return status > 128 ? "ended by signal " + (status - 128) : "exit status " + status;
        }
    }

    /** Its time was over; it and all of its process group were ended, but not what has left that group (setsid(2)). */
    record TimedOut(Duration within) implements Ending {
        @Override
        public String print() {
            return "not done within " + Span.print(within) + ", ended with its process group";
        }
    }

    /** Somebody wished its end; it and all of its process group were ended, but not what has left that group. */
    record Cancelled() implements Ending {
        @Override
        public String print() {
            return "cancelled, ended with its process group";
        }
    }

    /** The connection to its host was lost while it ran there; it may run on. */
    record LinkLost(String reason) implements Ending {
        @Override
        public String print() {
            return "its end is not known, the link is lost: " + reason;
        }
    }

    /** There is no such program, or it may not be run. */
    record NotStarted(String reason) implements Ending {
        @Override
        public String print() {
            return "could not be started: " + reason;
        }
    }
}
