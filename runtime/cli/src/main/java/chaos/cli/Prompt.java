package chaos.cli;

import chaos.journal.RunClock;
import chaos.journal.SystemClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks the person at the terminal, for a limited time; what is typed before a question does not answer it. It looks at the
 * input only while it waits for an answer: what is typed later belongs to whoever reads next.
 */
final class Prompt {

    private static final Duration LOOK = Duration.ofMillis(20);

    private final PrintStream out;
    private final InputStream typed;
    private final RunClock clock;

    Prompt(PrintStream out) {
        this(out, System.in, new SystemClock());
    }

    Prompt(PrintStream out, InputStream typed, RunClock clock) {
        this.out = out;
        this.typed = typed;
        this.clock = clock;
    }

    /** Whether a person sits there. */
    static boolean hears() {
        return System.console() != null;
    }

    /** Whether the person says yes; empty where nobody answers in time. */
    synchronized Optional<Boolean> yes(String question, Duration within) throws InterruptedException {
        try {
            typed.skipNBytes(typed.available());
            out.print(question + " [y/n] ");
            out.flush();
            return line(within).map(Prompt::isYes);
        } catch (IOException e) {
            out.println("the terminal cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<String> line(Duration within) throws IOException, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(typed, StandardCharsets.UTF_8));
        long begin = clock.nanos();
        while (clock.nanos() - begin < within.toNanos()) {
            if (in.ready()) {
                return Optional.ofNullable(in.readLine());
            }
            clock.pause(LOOK);
        }
        return Optional.empty();
    }

    private static boolean isYes(String line) {
        String said = line.strip();
        return said.equalsIgnoreCase("y") || said.equalsIgnoreCase("yes");
    }
}
