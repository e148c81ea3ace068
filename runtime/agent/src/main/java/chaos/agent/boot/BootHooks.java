package chaos.agent.boot;

import chaos.agent.ledger.Entry;
import chaos.agent.ledger.Ledger;
import chaos.agent.ledger.LedgerPlace;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The boot hook of a ledger: there from the first entry that a restart of the host does not end to the last. A ledger in
 * its usual place has one; one elsewhere, as of a test, only where {@code CHAOS_BOOT_HOOK} is {@code always}, or
 * {@code cron}, by cron.
 */
public final class BootHooks {

    /** The variable that asks for a hook also for a ledger that is elsewhere. */
    public static final String VARIABLE = "CHAOS_BOOT_HOOK";

    private static final String UNDO = "chaos.agent.UndoMain";

    private final Ledger ledger;
    private final Optional<BootHook> hook;

    BootHooks(Ledger ledger, Optional<BootHook> hook) {
        this.ledger = ledger;
        this.hook = hook;
    }

    /** That of a ledger on this host; none where neither systemd nor cron is there for this user. */
    public static BootHooks of(Ledger ledger) {
        try {
            return new BootHooks(ledger, wanted(ledger) ? onThisHost(ledger) : Optional.empty());
        } catch (IOException untold) {
            return new BootHooks(ledger, Optional.empty());
        }
    }

    private static boolean wanted(Ledger ledger) throws IOException {
        return List.of("always", "cron").contains(String.valueOf(System.getenv(VARIABLE)))
                || ledger.directory()
                        .toAbsolutePath()
                        .equals(LedgerPlace.usual().toAbsolutePath());
    }

    private static Optional<BootHook> onThisHost(Ledger ledger) throws IOException {
        Path directory = ledger.directory().toRealPath();
        boolean cron = "cron".equals(System.getenv(VARIABLE));
        if (!cron && LedgerPlace.isRoot() && Files.isDirectory(Path.of("/run/systemd/system"))) {
            return Optional.of(new SystemdUnit(Path.of("/etc/systemd/system"), directory, command(directory)));
        }
        return Crontab.find(System.getenv()).map(crontab -> new CronLine(crontab, directory, command(directory)));
    }

    // By the same java and the same agent that began the faults.
    static List<String> command(Path ledger) {
        String agent = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-cp", agent, UNDO, "--ledger", ledger.toString(), "--all");
    }

    /** Lays the hook before an entry that a restart does not end, and says who ends it then. */
    public String lay() {
        if (hook.isEmpty()) {
            return "nobody by itself; run: chaos undo --all";
        }
        try {
            hook.get().lay();
            return hook.get().place();
        } catch (IOException problem) {
            return "nobody by itself (" + problem.getMessage() + "); run: chaos undo --all";
        }
    }

    /** The same as {@link #follow()}, where an entry was written or removed that makes a difference to it. */
    public void followIf(Entry changed) {
        if (changed.outlivesRestart()) {
            follow();
        }
    }

    /**
     * Lets the hook be there exactly where the ledger has an entry that needs it. It is looked at again after it was taken
     * away: another process may have written such an entry meanwhile.
     */
    public void follow() {
        if (hook.isEmpty()) {
            return;
        }
        try {
            if (needed()) {
                hook.get().lay();
            } else {
                hook.get().takeAway();
                if (needed()) {
                    hook.get().lay();
                }
            }
        } catch (IOException problem) {
            // The ledger says what is to be undone, with or without a hook.
        }
    }

    private boolean needed() throws IOException {
        return ledger.list().entries().stream().anyMatch(entry -> entry.outlivesRestart());
    }
}
