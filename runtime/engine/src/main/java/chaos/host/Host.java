package chaos.host;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

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
    default Finished run(Command command, Duration within, Consumer<String> onLine) {
        return run(command, within, pid -> {}, onLine);
    }

    /**
     * The same, and the command waits until its process id was told: it does nothing that is not known of. Should this
     * program die before, the command ends unbegun.
     *
     * @param onStart told the process id, which is that of its group too
     */
    Finished run(Command command, Duration within, LongConsumer onStart, Consumer<String> onLine);
}
