package chaos.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** A JVM that a test starts, does faults to, and ends. */
final class Victim implements AutoCloseable {

    private final Process process;
    private final BufferedReader lines;

    private Victim(Process process) throws IOException {
        this.process = process;
        this.lines = process.inputReader(UTF_8);
        if (!"up".equals(lines.readLine())) {
            throw new IOException("the victim does not start");
        }
    }

    static Victim start(Class<?> main, String... options) throws IOException {
        return start(List.of(), main, options);
    }

    /** Started by a command that becomes it. */
    static Victim start(List<String> within, Class<?> main, String... options) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(within);
        command.addAll(List.of(java, "-Xmx64m", "-XX:+UseSerialGC"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        return new Victim(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Bytes of its heap that are used after a collection. */
    long used() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        return Long.parseLong(lines.readLine());
    }

    FaultTarget target(Optional<Path> data) {
        return new FaultTarget(URI.create("http://127.0.0.1:1"), OptionalLong.of(pid()), data);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
