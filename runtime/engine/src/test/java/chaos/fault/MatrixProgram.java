package chaos.fault;

import static org.awaitility.Awaitility.await;

import chaos.agent.UndoMain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A controller's process on a stage, and what it said. */
final class MatrixProgram implements AutoCloseable {

    private static final List<String> JVM = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-cp",
            System.getProperty("java.class.path"));

    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();

    private MatrixProgram(Process process) {
        this.process = process;
        Thread reader = new Thread(
                () -> process.inputReader(StandardCharsets.UTF_8).lines().forEach(said::add), "matrix-reader");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts a controller; {@code halt} is where its holder halts, or empty. */
    static MatrixProgram start(MatrixStage stage, List<FaultContract> rows, long grace, String lasting, String halt)
            throws IOException {
        FaultTarget target = stage.target();
        List<String> command = new ArrayList<>(JVM);
        command.addAll(List.of(
                MatrixController.class.getName(),
                stage.ledger().toString(),
                Long.toString(grace),
                lasting,
                Long.toString(target.pid().orElseThrow()),
                target.uri().toString(),
                target.data().orElseThrow().toString(),
                target.logs().orElseThrow().toString()));
        rows.forEach(row -> command.add(String.join(
                "\t",
                row.kind().name(),
                row.behind().database().orElse("-"),
                row.behind().queue().orElse("-"))));
        ProcessBuilder builder = stage.command(command);
        if (!halt.isEmpty()) {
            builder.environment().put("CHAOS_HOLDER_HALTS", halt);
        }
        return new MatrixProgram(builder.start());
    }

    /** What a boot hook, or a person, would run. */
    static int undo(MatrixStage stage) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(JVM);
        command.addAll(
                List.of(UndoMain.class.getName(), "--ledger", stage.ledger().toString(), "--all"));
        Process undo = stage.command(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!undo.waitFor(MatrixStage.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the undo by hand hangs");
        }
        return undo.exitValue();
    }

    List<String> said() {
        return said;
    }

    boolean said(String beginning) {
        return said.stream().anyMatch(line -> line.startsWith(beginning));
    }

    void awaitSaid(String beginning) {
        long end = System.nanoTime() + MatrixStage.PATIENCE.toNanos();
        while (!said(beginning) && process.isAlive() && System.nanoTime() < end) {
            LockSupport.parkNanos(5_000_000);
        }
        if (!said(beginning)) {
            throw new AssertionError("expected the controller to say " + beginning + ", it said " + said);
        }
    }

    long holder() {
        awaitSaid("HOLDER");
        return said.stream()
                .filter(line -> line.startsWith("HOLDER"))
                .mapToLong(line -> Long.parseLong(line.substring(7)))
                .findFirst()
                .orElseThrow();
    }

    ProcessHandle guard() {
        await().atMost(MatrixStage.PATIENCE).until(() -> guards().findFirst().isPresent());
        return guards().findFirst().orElseThrow();
    }

    private java.util.stream.Stream<ProcessHandle> guards() {
        return ProcessHandle.of(holder()).stream()
                .flatMap(ProcessHandle::children)
                .filter(child -> child.info().commandLine().orElse("").contains("chaos-guard"));
    }

    long pid() {
        return process.pid();
    }

    /** Whether it lives, and is not a zombie that nobody asked for yet. */
    boolean isAlive() {
        return process.isAlive();
    }

    void tell(char letter) throws IOException {
        process.getOutputStream().write(letter);
        process.getOutputStream().flush();
    }

    static void signal(String signal, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        try {
            process.getOutputStream().close();
        } catch (IOException ended) {
            // There is no reader any more.
        }
        if (!process.waitFor(MatrixStage.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
