package chaos.agent.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where a user's ledger is. */
public final class LedgerPlace {

    /** The variable that names another place. */
    public static final String VARIABLE = "CHAOS_LEDGER";

    private LedgerPlace() {}

    /** The ledger of the user that runs this process. */
    public static Path ofThisUser() throws IOException {
        return of(System.getenv(), uid() == 0);
    }

    /** Where it is for a user that says nothing else. */
    public static Path usual() throws IOException {
        return of(Map.of("HOME", System.getenv().getOrDefault("HOME", "")), isRoot());
    }

    /** Whether this process may do everything on this host. */
    public static boolean isRoot() throws IOException {
        return uid() == 0;
    }

    static Path of(Map<String, String> environment, boolean root) {
        String named = environment.getOrDefault(VARIABLE, "");
        if (!named.isEmpty()) {
            return Path.of(named);
        }
        String home = environment.getOrDefault("HOME", "");
        if (root || home.isEmpty()) {
            return Path.of("/var/lib/chaos/ledger");
        }
        return Path.of(home, ".local", "state", "chaos", "ledger");
    }

    static int uid() throws IOException {
        return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    }
}
