package chaos.agent.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command that was run to its end: its status, and what it said. */
final class Command {

    private static final long PATIENCE_SECONDS = 10;

    private final int status;
    private final String said;

    private Command(int status, String said) {
        this.status = status;
        this.said = said.trim();
    }

    /** Runs one that makes nothing that lasts. */
    static Command run(List<String> command) throws IOException {
        return end(new ProcessBuilder(command).redirectErrorStream(true).start(), true);
    }

    /**
     * Runs one that makes something that lasts. It holds the guard's pipe until it has ended, so that a guard that has to
     * undo does it afterwards.
     */
    static Command lasting(List<String> command, Path guardPipe) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(Redirect.appendTo(guardPipe.toFile()));
        return end(builder.start(), false);
    }

    private static Command end(Process process, boolean output) throws IOException {
        process.getOutputStream().close();
        try (InputStream words = output ? process.getInputStream() : process.getErrorStream()) {
            String said = new String(words.readAllBytes(), UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("it did not end within " + PATIENCE_SECONDS + " s");
            }
            return new Command(process.exitValue(), said);
        } catch (InterruptedException ending) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while it ran");
        } finally {
            process.destroyForcibly();
        }
    }

    boolean isDone() {
        return status == 0;
    }

    String said() {
        return said;
    }

    /** What it complained of, on one line. */
    String complaint() {
        return said.isEmpty()
                ? "it ended with " + status
                : said.lines().findFirst().orElse("");
    }

    /** A command line that a shell reads as these words. */
    static String quoted(List<String> command) {
        List<String> words = new ArrayList<>();
        for (String word : command) {
            words.add(word.matches("[A-Za-z0-9@%+=:,./_-]+") ? word : "'" + word.replace("'", "'\\''") + "'");
        }
        return String.join(" ", words);
    }
}
