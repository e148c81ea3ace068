package chaos.host;

import java.time.Duration;
import java.util.function.Consumer;

/** A place where commands run. */
public interface Host {

    /** Its name in inventory, journal and messages. */
    String name();

    /**
     * Runs a command and returns when it is over. When its time is over, or the calling thread is interrupted, it is
     * ended together with all that it started.
     *
     * @param within how long it may take
     * @param onLine told each line of output as it comes
     */
    Finished run(Command command, Duration within, Consumer<String> onLine);
}
