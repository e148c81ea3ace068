package chaos.agent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The victim's process, as a test has it. */
final class Victim implements AutoCloseable {

    private final Process process;
    private final BufferedReader lines;

    private Victim(Process process) throws IOException {
        this.process = process;
        this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        String first = lines.readLine();
        if (!"up".equals(first)) {
            throw new IOException("the victim does not start, it says: " + first);
        }
    }

    static Victim start(String... options) throws IOException {
        return start(Path.of(System.getProperty("java.home")), options);
    }

    static Victim start(Path javaHome, String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(javaHome.resolve("bin/java").toString());
        command.addAll(List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), VictimMain.class.getName()));
        return new Victim(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    long pid() {
        return process.pid();
    }

    Process process() {
        return process;
    }

    void ask(char letter) throws IOException {
        process.getOutputStream().write(letter);
        process.getOutputStream().flush();
    }

    long answer() throws IOException {
        return Long.parseLong(lines.readLine());
    }

    /** What it answers to a letter. */
    long says(char letter) throws IOException {
        ask(letter);
        return answer();
    }

    long used() throws IOException {
        ask('u');
        return answer();
    }

    /** How long its event loops take to answer, in nanoseconds. */
    long loops() throws IOException {
        ask('l');
        return answer();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
