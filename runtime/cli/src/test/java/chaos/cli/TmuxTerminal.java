package chaos.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A real terminal with a screen that can be read, resized and typed at: a tmux server of its own. */
final class TmuxTerminal implements AutoCloseable {

    private static final int ROWS = 40;

    private final String server = "chaos-test-" + UUID.randomUUID();

    /** Opens a terminal in which a shell runs the command line. */
    TmuxTerminal(Path folder, int columns, String commandLine) throws IOException, InterruptedException {
        tmux(
                "-f",
                "/dev/null",
                "new-session",
                "-d",
                "-x",
                "" + columns,
                "-y",
                "" + ROWS,
                "-c",
                folder.toString(),
                commandLine);
    }

    /** What stands on the screen now, without empty lines. */
    List<String> screen() throws IOException, InterruptedException {
        return tmux("capture-pane", "-p")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    void resize(int columns) throws IOException, InterruptedException {
        tmux("resize-window", "-x", "" + columns, "-y", "" + ROWS);
    }

    /** Types a key by its tmux name, such as {@code C-c}. */
    void type(String key) throws IOException, InterruptedException {
        tmux("send-keys", key);
    }

    private String tmux(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tmux", "-u", "-L", server));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
        return said;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        tmux("kill-server");
    }
}
