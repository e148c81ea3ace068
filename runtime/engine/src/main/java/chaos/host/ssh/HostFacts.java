package chaos.host.ssh;

import java.time.Duration;
import java.util.Optional;

/**
 * What a host told of itself.
 *
 * @param latency from the question to the answer of a command, over a session that is open
 * @param offset how far its clock is before ours, or behind where it is below 0
 * @param doubt how far the offset can be wrong, either way
 * @param user who we are there
 * @param rights whether that is root, or can be
 * @param java the version of its Java; empty where there is none on PATH
 * @param freeBytes the space that is left where / is
 */
public record HostFacts(
        Duration latency,
        Duration offset,
        Duration doubt,
        String user,
        Rights rights,
        Optional<String> java,
        long freeBytes) {

    /** What we may do there. */
    public enum Rights {
        ROOT,
        /** sudo asks for nothing. */
        SUDO,
        /** Perhaps with a password, which a look does not ask for. */
        USER
    }
}
