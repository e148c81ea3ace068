package chaos.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Asks the person at the terminal, for a limited time; what is typed before a question does not answer it. */
final class Prompt {

    private final PrintStream out;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private @Nullable Thread reader;

    Prompt(PrintStream out) {
        this.out = out;
    }

    /** Whether a person sits there. */
    static boolean hears() {
        return System.console() != null;
    }

    /** Whether the person says yes; empty where nobody answers in time. */
    synchronized Optional<Boolean> yes(String question, Duration within) throws InterruptedException {
        listen();
        lines.clear();
        out.print(question + " [y/n] ");
        out.flush();
        String line = lines.poll(within.toNanos(), TimeUnit.NANOSECONDS);
        return line == null
                ? Optional.empty()
                : Optional.of(line.strip().equalsIgnoreCase("y") || line.strip().equalsIgnoreCase("yes"));
    }

    private void listen() {
        if (reader == null) {
            reader = new Thread(this::read, "prompt");
            reader.setDaemon(true);
            reader.start();
        }
    }

    private void read() {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            out.println("the terminal cannot be read: " + e.getMessage());
        }
    }
}
