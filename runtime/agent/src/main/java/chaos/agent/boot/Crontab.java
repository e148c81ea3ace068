package chaos.agent.boot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The table of cron that is this user's own, by the program {@code crontab}. */
final class Crontab {

    private static final long PATIENCE_SECONDS = 10;

    private final Path program;

    private Crontab(Path program) {
        this.program = program;
    }

    /** By the program on the path, where there is one. */
    static Optional<Crontab> find(Map<String, String> environment) {
        return Stream.of(environment.getOrDefault("PATH", "").split(":", -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "crontab"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Crontab::new);
    }

    /** Its text; empty where there is none, which the program tells by ending with 1. */
    String read() throws IOException {
        Process process = start("-l");
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return await(process) == 0 ? text : "";
    }

    /** Puts a text in its place; without text, there is none any more. */
    void write(String text) throws IOException {
        Process process = start(text.isEmpty() ? "-r" : "-");
        try (OutputStream input = process.getOutputStream()) {
            input.write(text.getBytes(StandardCharsets.UTF_8));
        }
        if (await(process) != 0) {
            throw new IOException(program + " does not take the new table");
        }
    }

    private Process start(String what) throws IOException {
        return new ProcessBuilder(program.toString(), what)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private int await(Process process) throws IOException {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(program + " does not end");
            }
            return process.exitValue();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + program + " was asked");
        }
    }

    @Override
    public String toString() {
        return program.toString();
    }
}
