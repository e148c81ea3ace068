package chaos.cli;

import chaos.agent.HolderMain;
import chaos.agent.ledger.LedgerPlace;
import chaos.journal.RunClock;
import chaos.perform.Remedying;
import chaos.perform.Surroundings;
import chaos.target.ShopCommand;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What of this program goes to other processes: the java that runs it, and its own classes. */
final class Installation {

    private Installation() {}

    /** What runs and undos need; the lease is as given. */
    static Surroundings surroundings(RunClock clock, LeaseOption lease) {
        return new Surroundings(
                java(Path.of(System.getProperty("java.home"))),
                classPath(),
                codeOf(HolderMain.class),
                ledger(),
                clock,
                lease.beat(),
                lease.grace(),
                Build.version());
    }

    /** What runbooks need, for the bundled target in a home. */
    static Remedying remedying(RunClock clock, Path home) {
        Path java = java(Path.of(System.getProperty("java.home")));
        return Remedying.local(clock, java, classPath(), home, Build.version());
    }

    /** How the bundled shop is started. */
    static ShopCommand shop() {
        return new ShopCommand(java(Path.of(System.getProperty("java.home"))), classPath());
    }

    private static Path ledger() {
        try {
            return LedgerPlace.ofThisUser();
        } catch (IOException e) {
            throw new Refusal(
                    "the ledger of faults cannot be placed: " + Reasons.of(e),
                    "Name a folder for it: CHAOS_LEDGER=DIR.");
        }
    }

    /** The java command of a Java home. */
    static Path java(Path home) {
        Path java = home.resolve("bin").resolve("java");
        if (!Files.isExecutable(java)) {
            throw new Refusal(
                    "the target cannot be started: there is no " + java,
                    "Run chaos with a whole JDK or JRE, for example CHAOS_JAVA=/usr/lib/jvm/java-17-openjdk-amd64/bin/java.");
        }
        return java;
    }

    /** Our own class path, made absolute: other processes may be started from another folder. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The jar, or the folder of classes, that a class was loaded from. */
    private static Path codeOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(type + " was loaded from " + source, e);
        }
    }
}
