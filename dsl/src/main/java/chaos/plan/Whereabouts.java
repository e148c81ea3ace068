package chaos.plan;

import java.util.Optional;

/**
 * Where on this machine a service is, beside its pid and its port.
 *
 * @param mainClass the main class of its JVM, by which its process is found
 * @param data the directory that it writes to, where faults of its disk are done
 * @param logs the directory of its logs
 */
public record Whereabouts(Optional<String> mainClass, Optional<String> data, Optional<String> logs) {

    /** Nothing of it is known. */
    public static final Whereabouts UNKNOWN = new Whereabouts(Optional.empty(), Optional.empty(), Optional.empty());
}
