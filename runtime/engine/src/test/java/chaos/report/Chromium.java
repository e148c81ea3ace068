package chaos.report;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Debian's Chromium without a window: it shows a page and tells what it saw. */
final class Chromium {

    private static final long SECONDS = 60;

    private final Path program;
    private final Path folder;

    /**
     * A browser that keeps what it needs in a folder.
     *
     * @param folder empty, removed by its owner
     */
    Chromium(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** Where it is installed; empty where it is not. */
    static Optional<Path> find() {
        return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin").split(":"))
                .map(directory -> Path.of(directory, "chromium"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The document as it is after the page's scripts have run. */
    Seen dom(URI page, String... flags) throws Exception {
        return run(page, "--dump-dom", flags);
    }

    /** A picture of the page, as PNG. */
    Seen picture(URI page, Path png, String... flags) throws Exception {
        return run(page, "--screenshot=" + png, flags);
    }

    /** The page as it is printed, as PDF. */
    Seen print(URI page, Path pdf, String... flags) throws Exception {
        return run(page, "--print-to-pdf=" + pdf, flags);
    }

    private Seen run(URI page, String what, String... flags) throws Exception {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path log = Files.createTempFile(folder, "log", ".txt");
        Process process = new ProcessBuilder(command(page, what, flags))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(out.toFile())
                .redirectError(log.toFile())
                .start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("chromium took longer than " + SECONDS + " s\n" + Files.readString(log));
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new Seen(process.exitValue(), Files.readString(out), Files.readString(log));
    }

    private List<String> command(URI page, String what, String... flags) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--enable-logging=stderr",
                "--virtual-time-budget=4000",
                "--user-data-dir=" + Files.createTempDirectory(folder, "profile")));
        command.addAll(List.of(flags));
        command.add(what);
        command.add(page.toString());
        return command;
    }

    /** What came of it; {@code log} holds the page's console too. */
    record Seen(int exit, String out, String log) {}
}
