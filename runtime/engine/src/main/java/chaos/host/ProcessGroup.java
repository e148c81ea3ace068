package chaos.host;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** All processes that a command started and that did not leave its group. */
final class ProcessGroup {

    private static final Duration LOOK = Duration.ofMillis(20);

    private ProcessGroup() {}

    /** Asks the group of {@code leader} to end, and ends what is left of it after {@code polite}. */
    static void end(Process leader, Duration polite) {
        signal("TERM", leader.pid());
        long looks = polite.dividedBy(LOOK);
        for (long i = 0; i < looks && signal("0", leader.pid()); i++) {
            waitFor(leader, LOOK);
        }
        signal("KILL", leader.pid());
        leader.onExit().join();
    }

    private static void waitFor(Process leader, Duration time) {
        try {
            leader.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there was anybody to signal. The shell's own {@code kill} needs no package. */
    private static boolean signal(String name, long group) {
        try {
            return new ProcessBuilder("sh", "-c", "kill -" + name + " -" + group)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
