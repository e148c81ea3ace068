package chaos.perform.runbook;

import chaos.journal.Visible;
import chaos.perform.act.Voice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.function.BiConsumer;

/** What a step's programs print, as a file of its own in the run's folder, and to who watches. */
final class StepLog implements Voice {

    private final Path file;
    private final String step;
    private final BiConsumer<String, String> watcher;

    StepLog(Path folder, int number, String step, BiConsumer<String, String> watcher) {
        this.file = folder.resolve("steps").resolve("%02d-%s.log".formatted(number, plain(step)));
        this.step = step;
        this.watcher = watcher;
    }

    private static String plain(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "step" : plain.substring(0, Math.min(plain.length(), 40));
    }

    @Override
    public synchronized void line(String line) {
        watcher.accept(step, line);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, Visible.text(line) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            // The remedy goes on where its log has no room: that may be what it mends.
            watcher.accept(step, "(not kept: " + e.getMessage() + ")");
        }
    }
}
