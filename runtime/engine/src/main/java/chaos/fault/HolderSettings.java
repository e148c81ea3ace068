package chaos.fault;

import chaos.agent.HolderMain;
import chaos.agent.ledger.LedgerPlace;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a holder is started on this machine.
 *
 * @param java the program that runs it
 * @param agent the agent's jar, or the folder of its classes
 * @param ledger where its ledger is
 * @param run for which run
 * @param beat how often it hears from us
 * @param grace how much silence it bears; longer than the beat
 * @param keptFree folders whose file systems must not be filled up, such as the one of the runs
 */
public record HolderSettings(
        Path java, Path agent, Path ledger, String run, Duration beat, Duration grace, List<Path> keptFree) {

    public HolderSettings {
        keptFree = List.copyOf(keptFree);
        if (grace.compareTo(beat) <= 0) {
            throw new IllegalArgumentException("grace must be longer than the beat, got " + grace.toMillis()
                    + " ms and " + beat.toMillis() + " ms");
        }
    }

    /** The running JVM's own java, the agent that this program came with, and the user's ledger. */
    public static HolderSettings of(String run, Duration beat, Duration grace, List<Path> keptFree)
            throws FaultException {
        try {
            Path java = Path.of(System.getProperty("java.home"), "bin", "java");
            return new HolderSettings(java, agentOfThisProgram(), LedgerPlace.ofThisUser(), run, beat, grace, keptFree);
        } catch (IOException | URISyntaxException problem) {
            throw new FaultException("no holder can be started: " + problem.getMessage());
        }
    }

    private static Path agentOfThisProgram() throws URISyntaxException {
        return Path.of(HolderMain.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    /** The same with another ledger. */
    public HolderSettings withLedger(Path other) {
        return new HolderSettings(java, agent, other, run, beat, grace, keptFree);
    }

    // In a session of its own, so that Ctrl-C reaches only us, and the end of faults is ours to order and to tell.
    List<String> command() {
        String kept = keptFree.stream()
                .map(path -> path.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        return List.of(
                "setsid",
                java.toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Xmx64m",
                "-cp",
                agent.toAbsolutePath().toString(),
                HolderMain.class.getName(),
                "--ledger",
                ledger.toAbsolutePath().toString(),
                "--run",
                run,
                "--beat",
                Long.toString(beat.toMillis()),
                "--grace",
                Long.toString(grace.toMillis()),
                "--keep",
                kept);
    }
}
