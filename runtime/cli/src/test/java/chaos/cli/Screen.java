package chaos.cli;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionTimeoutException;

/** The real program on a pseudo-terminal of its own, with somebody who types and looks. */
final class Screen implements AutoCloseable {

    private static final int ROWS = 40;
    /** A loaded machine is slow: what never comes fails late, and what comes late does not fail. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path folder;
    private final Path socket;

    private Screen(Path folder, Path socket) {
        this.folder = folder;
        this.socket = socket;
    }

    /** Opens a terminal of so many columns in the folder; when the program ends, its status is shown as {@code left N}. */
    static Screen open(Path folder, int columns, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Screen screen =
                new Screen(folder, Files.createTempDirectory(folder, "tmux").resolve("socket"));
        List<String> words = new ArrayList<>(Program.command(folder));
        words.addAll(List.of(arguments));
        String settings = environment.entrySet().stream()
                .map(e -> "export " + e.getKey() + "=" + quoted(e.getValue()) + "\n")
                .collect(Collectors.joining());
        String command = words.stream().map(Screen::quoted).collect(Collectors.joining(" "));
        Path script = Files.writeString(
                Files.createTempFile(folder, "screen", ".sh"),
                "trap : INT\n" + settings + command + "\necho left $?\nexec cat\n");
        screen.tmux(
                "-f",
                "/dev/null",
                "new-session",
                "-d",
                "-x",
                "" + columns,
                "-y",
                "" + ROWS,
                "sh " + quoted("" + script));
        return screen;
    }

    /** Presses keys, each a text or a key's name such as {@code Tab} or {@code C-c}. */
    void press(String... keys) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("send-keys", "--"));
        command.addAll(List.of(keys));
        tmux(command.toArray(String[]::new));
    }

    /** Waits until the text is seen. */
    Screen sees(String text) {
        try {
            await().atMost(PATIENCE).until(() -> text().contains(text));
            return this;
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("not seen: " + text + "\n" + text(), e);
        }
    }

    /** Waits until the last line is this. */
    Screen endsWith(String line) {
        try {
            await().atMost(PATIENCE).until(() -> text().endsWith(line));
            return this;
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("the last line is not: " + line + "\n" + text(), e);
        }
    }

    /** What can be seen, without blanks at the end. */
    String text() {
        try {
            return tmux("capture-pane", "-p").stripTrailing();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /** The lines that can be seen, without empty ones. */
    List<String> lines() {
        return text().lines().filter(line -> !line.isBlank()).toList();
    }

    /** All lines that were seen, those that went away at the top too; what was folded is one line. */
    String all() throws IOException, InterruptedException {
        return tmux("capture-pane", "-p", "-J", "-S", "-");
    }

    /** Makes the terminal narrower or wider. */
    void resize(int columns) throws IOException, InterruptedException {
        tmux("resize-window", "-x", "" + columns, "-y", "" + ROWS);
    }

    private String tmux(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tmux", "-u", "-S", socket.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("CHAOS_LEDGER", folder.resolve("ledger").toString());
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().remove("TMUX");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
        return said;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /** Ends the terminal and what runs on it. */
    @Override
    public void close() throws IOException, InterruptedException {
        tmux("kill-server");
    }
}
