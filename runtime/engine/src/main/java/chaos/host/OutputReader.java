package chaos.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Reads what a process prints, as it comes, and keeps the end of it. */
final class OutputReader {

    /** A child that lives on may hold the stream open for ever; the command itself is over. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Process process;
    private final KeptLines kept;
    private final Thread thread;

    OutputReader(Process process, Consumer<String> onLine) {
        this.process = process;
        this.kept = new KeptLines(onLine);
        this.thread = new Thread(this::read, "chaos-output");
        thread.setDaemon(true);
        thread.start();
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                kept.add(line);
            }
        } catch (IOException closed) {
            // The stream is closed when the process was ended; what came before is kept.
            return;
        }
    }

    /** The kept lines, when the process is over. */
    List<String> end() {
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return kept.all();
    }
}
