package chaos.fault;

import static org.awaitility.Awaitility.await;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A place of its own to begin faults in, break them off and look at what is left: a network namespace where this user may
 * have one, folders, and a target that lives as long as nobody kills it.
 */
final class MatrixStage implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(30);
    /** What every process of a stage has in its environment, but for the target. */
    static final String MARK = "CHAOS_MATRIX_STAGE";

    private static final List<String> OPTIONS =
            List.of("-Ddatabase=true", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Path folder;
    private final boolean ownNetwork;
    private Process keeper;
    private List<String> inside;
    private Victim victim;
    private int port;

    /** In a network of its own, or in this machine's. */
    MatrixStage(Path folder, boolean ownNetwork) throws IOException {
        this.folder = folder;
        this.ownNetwork = ownNetwork;
        for (String name : List.of("data", "logs", "tmp")) {
            Files.createDirectories(folder.resolve(name));
        }
        Files.createFile(folder.resolve("logs/app.log"));
        begin();
    }

    private void begin() throws IOException {
        keeper = new ProcessBuilder("unshare", "--net", "sh", "-c", "ip link set lo up && echo up && exec sleep 3600")
                .start();
        String line = new BufferedReader(keeper.inputReader(StandardCharsets.UTF_8)).readLine();
        inside = ownNetwork && "up".equals(line)
                ? List.of("nsenter", "--net=/proc/" + keeper.pid() + "/ns/net")
                : List.of();
    }

    /** The kernel forgets what it was told; all processes of the stage have ended before. */
    void reboot() throws IOException, InterruptedException {
        keeper.destroyForcibly().waitFor();
        begin();
    }

    Path ledger() {
        return folder.resolve("ledger");
    }

    Path folder() {
        return folder;
    }

    /** The files of its own network as seen from outside; empty where it has none. */
    Optional<Path> net() {
        return Optional.of(Path.of("/proc/" + keeper.pid() + "/net")).filter(own -> !inside.isEmpty());
    }

    String mark() {
        return MARK + "=" + folder;
    }

    /** The target, started anew where it was killed. */
    Victim victim() throws IOException, InterruptedException {
        if (victim == null || !victim.isAlive()) {
            Path told = folder.resolve("port");
            Files.deleteIfExists(told);
            List<String> options = new ArrayList<>(OPTIONS);
            options.add("-Dserver=" + told);
            victim = Victim.start(inside, VictimMain.class, options.toArray(String[]::new));
            port = Integer.parseInt(Files.readString(told));
            awakenAttachListener(victim.pid());
        }
        return victim;
    }

    /** HotSpot's own, which stays after the first attach. */
    private static void awakenAttachListener(long pid) throws IOException {
        try {
            VirtualMachine.attach(Long.toString(pid)).detach();
        } catch (AttachNotSupportedException none) {
            throw new IOException(none);
        }
    }

    FaultContract.Begun begun(long holder) {
        return new FaultContract.Begun(holder, victim.pid(), port);
    }

    FaultTarget target() {
        return new FaultTarget(
                URI.create("http://127.0.0.1:" + port),
                OptionalLong.of(victim.pid()),
                Optional.of(folder.resolve("data")),
                Optional.of(folder.resolve("logs")));
    }

    /** Starts a command here; its errors go to a file of the stage. */
    ProcessBuilder command(List<String> command) {
        List<String> all = new ArrayList<>(inside);
        all.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(all)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("errors").toFile()));
        builder.environment().put(MARK, folder.toString());
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + folder.resolve("tmp"));
        return builder;
    }

    /** The output of a command that looks at something here; empty where there is no such command. */
    List<String> look(String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(inside);
        all.addAll(List.of(command));
        try {
            Process process = new ProcessBuilder(all)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            List<String> lines =
                    process.inputReader(StandardCharsets.UTF_8).lines().toList();
            process.waitFor();
            return lines;
        } catch (IOException missing) {
            return List.of();
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (victim != null) {
            victim.close();
        }
        keeper.destroyForcibly().waitFor();
        await().atMost(PATIENCE).until(() -> MatrixSnapshot.marked(mark()).isEmpty());
    }
}
