package chaos.agent;

import chaos.agent.act.Refusal;
import chaos.agent.ledger.Ledger;
import chaos.agent.proc.ProcessId;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The shell process that outlives this one: it undoes what this one leaves, and ends this one where it hangs. It is
 * started with the first fault, and anew where somebody ended it.
 */
final class Guard {

    private static final File NOWHERE = new File("/dev/null");

    private final ProcessId holder;
    private final Ledger ledger;
    private final long graceMillis;
    private @Nullable Process process;
    private boolean ending;

    Guard(ProcessId holder, Ledger ledger, long graceMillis) {
        this.holder = holder;
        this.ledger = ledger;
        this.graceMillis = graceMillis;
    }

    /** Sees to it that a guard watches. */
    synchronized void ensure() throws Refusal {
        Process guard = process;
        if (ending || (guard != null && guard.isAlive())) {
            return;
        }
        try {
            Process started = new ProcessBuilder(command())
                    .redirectOutput(NOWHERE)
                    .redirectError(NOWHERE)
                    .start();
            process = started;
            started.onExit().thenRun(this::replace);
        } catch (IOException none) {
            throw new Refusal("no fault without a guard, and it does not start: " + none.getMessage());
        }
    }

    private void replace() {
        try {
            ensure();
        } catch (Refusal none) {
            // The next beat tries again; until then the ledger is what is left.
        }
    }

    private List<String> command() throws IOException {
        List<String> command = new ArrayList<>(List.of("setsid", "sh", "-c", script(), "chaos-guard"));
        command.add(Long.toString(holder.pid()));
        command.add(holder.toString().substring(holder.toString().indexOf(':') + 1));
        command.add(Double.toString(graceMillis / 4000.0));
        command.addAll(undo());
        return command;
    }

    // Small and quick to start: the host may have little left when it is needed.
    private List<String> undo() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Xmx32m",
                "-cp",
                System.getProperty("java.class.path"),
                UndoMain.class.getName(),
                "--ledger",
                ledger.directory().toAbsolutePath().toString(),
                "--holder",
                holder.toString());
    }

    private static String script() throws IOException {
        try (InputStream script = Guard.class.getResourceAsStream("/chaos/agent/guard.sh")) {
            if (script == null) {
                throw new IOException("the agent's jar is not whole: guard.sh is missing");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Tells the guard that this process does not hang; starts one where there should be one. */
    synchronized void beat() {
        if (process != null) {
            replace();
            say("beat\n");
        }
    }

    /** Where a command that makes something lasting sends its output, so that the guard waits for its end. */
    synchronized Optional<Path> pipe() {
        return Optional.ofNullable(process).map(guard -> Path.of("/proc/" + guard.pid() + "/fd/0"));
    }

    /** This process ends. Where something is left, the guard sees the end of the stream and undoes it. */
    synchronized void end(boolean clean) {
        ending = true;
        if (clean) {
            say("quit\n");
        }
    }

    private void say(String word) {
        Process guard = process;
        try {
            if (guard != null) {
                OutputStream pipe = guard.getOutputStream();
                pipe.write(word.getBytes(StandardCharsets.US_ASCII));
                pipe.flush();
            }
        } catch (IOException gone) {
            // It is replaced as soon as its end is known.
        }
    }
}
