package chaos.agent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import chaos.agent.line.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A holder's process, spoken to by lines; a thread sends the beats. */
final class HolderProcess implements AutoCloseable {

    static final long BEAT_MILLIS = 200;
    static final long GRACE_MILLIS = 1_500;
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Thread beats;
    private volatile boolean beating = true;
    private int number;

    private HolderProcess(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "test-reader");
        reader.setDaemon(true);
        reader.start();
        this.beats = new Thread(this::beat, "test-beats");
        beats.setDaemon(true);
        beats.start();
    }

    static HolderProcess start(Path ledger, String... more) throws IOException {
        return start(Map.of(), ledger, more);
    }

    static HolderProcess start(Map<String, String> environment, Path ledger, String... more) throws IOException {
        return startBy(List.of(), environment, ledger, more);
    }

    /** Started by a command that becomes it. */
    static HolderProcess startBy(List<String> by, Map<String, String> environment, Path ledger, String... more)
            throws IOException {
        List<String> command = new ArrayList<>(by);
        command.addAll(java());
        command.addAll(List.of(HolderMain.class.getName(), "--ledger", ledger.toString(), "--run", "run-1"));
        command.addAll(List.of("--beat", "" + BEAT_MILLIS, "--grace", "" + GRACE_MILLIS));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        HolderProcess holder = new HolderProcess(builder.start());
        await().atMost(PATIENCE).until(() -> !holder.heard.isEmpty());
        return holder;
    }

    static List<String> java() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String agent = HolderMain.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return List.of(
                java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xmx64m", "-cp", agent);
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            lines.lines().forEach(heard::add);
        } catch (IOException | RuntimeException ended) {
            // The test looks at what was heard.
        }
    }

    private void beat() {
        try {
            while (beating) {
                say("BEAT");
                TimeUnit.MILLISECONDS.sleep(BEAT_MILLIS);
            }
        } catch (IOException | InterruptedException ended) {
            // There is no holder to beat for.
        }
    }

    synchronized void say(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(UTF_8));
        process.getOutputStream().flush();
    }

    /** Sends a request, and does not wait. */
    synchronized String send(String verb, Words words) throws IOException {
        number++;
        say(number + " " + verb + " " + words.print());
        return Integer.toString(number);
    }

    /** Sends a request and gives all lines of its answer. */
    List<String> ask(String verb, Words words) throws IOException {
        String request = send(verb, words) + " ";
        await().atMost(PATIENCE)
                .until(() -> !process.isAlive()
                        || heard.stream()
                                .anyMatch(
                                        line -> line.startsWith(request + "OK") || line.startsWith(request + "ERROR")));
        return heard.stream().filter(line -> line.startsWith(request)).collect(Collectors.toList());
    }

    /** Begins a fault; the answer is OK, or this throws what it is. */
    void begin(Words order) throws IOException {
        List<String> answer = ask("BEGIN", order);
        if (answer.size() != 1 || !answer.get(0).endsWith(" OK")) {
            throw new AssertionError("expected OK, got " + answer + " and " + heard);
        }
    }

    /** What it said by itself: events of a name. */
    List<Words> events(String name) {
        return heard.stream()
                .filter(line -> line.startsWith("EVENT " + name + " "))
                .map(line -> Words.parse(line.substring(name.length() + 7)))
                .collect(Collectors.toList());
    }

    List<String> heard() {
        return heard;
    }

    Process process() {
        return process;
    }

    Optional<ProcessHandle> guard() {
        return process.toHandle()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("chaos-guard"))
                .findFirst();
    }

    void stopBeating() {
        beating = false;
    }

    void endStream() {
        beating = false;
        try {
            process.getOutputStream().close();
        } catch (IOException ended) {
            // There was no reader any more.
        }
    }

    void signal(String signal) throws IOException, InterruptedException {
        signal(process.pid(), signal);
    }

    static void signal(long pid, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
    }

    void awaitEnd() {
        await().atMost(PATIENCE).until(() -> !process.isAlive());
    }

    /** Ends it as its controller does, and waits for its guard: both write to the test's folder. */
    @Override
    public void close() throws InterruptedException {
        List<ProcessHandle> children = process.toHandle().children().collect(Collectors.toList());
        endStream();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        await().atMost(PATIENCE).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
        beats.join();
    }
}
