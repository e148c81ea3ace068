package chaos.target.cgroup;

import chaos.agent.ledger.Entry;
import chaos.agent.ledger.Ledger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The shell process that outlives this one, and removes the control group and its entry when this one ends or says so. */
final class Keeper {
    private static final String SCRIPT = "/chaos/target/keeper.sh";
    private static final long SECONDS = 20;

    private final Process process;

    private Keeper(Process process) {
        this.process = process;
    }

    static Keeper start(Ledger ledger, Entry entry, List<String> folders) throws IOException {
        List<String> command = new ArrayList<>(List.of("setsid", "sh", "-c", script(SCRIPT), "chaos-keeper"));
        command.add(ledger.file(entry).toAbsolutePath().toString());
        command.addAll(folders);
        return new Keeper(new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** The text of a keeper's script. */
    static String script(String name) throws IOException {
        try (InputStream script = Keeper.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IOException("this tool is not whole: " + name + " is missing");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Lets it do its work, and waits for that; idempotent. */
    void end() {
        try {
            process.getOutputStream().close();
            process.waitFor(SECONDS, TimeUnit.SECONDS);
        } catch (IOException gone) {
            // What is left is looked at by the caller.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
