package chaos.host.ssh;

import chaos.host.config.HostSettings;
import java.util.Locale;

/** What becomes of a host whose key was never seen; one whose key has changed is refused always. */
public enum HostKeyPolicy {
    /** Refused. */
    YES,
    /** Its key is noted and it is let in. */
    ACCEPT_NEW,
    /** The person at the terminal decides, who sees the fingerprint. */
    ASK;

    /**
     * What {@code StrictHostKeyChecking} says; {@code ask} where it says nothing.
     *
     * @throws SshException where it asks for no check
     */
    static HostKeyPolicy of(HostSettings settings) throws SshException {
        String said = settings.value("stricthostkeychecking").orElse("ask").toLowerCase(Locale.ROOT);
        return switch (said) {
            case "yes", "true" -> YES;
            case "accept-new" -> ACCEPT_NEW;
            case "ask" -> ASK;
            default ->
                throw new SshException(
                        SshException.Trouble.REFUSED,
                        settings.destination().host() + ": StrictHostKeyChecking " + said
                                + " is not done here, the keys of hosts are always checked",
                        "Write yes, accept-new or ask for it in ssh_config.");
        };
    }
}
