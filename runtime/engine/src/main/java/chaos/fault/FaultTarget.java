package chaos.fault;

import chaos.plan.Behind;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a fault is done to.
 *
 * @param uri where the service answers
 * @param pid its process on the holder's host, where one is known
 * @param data the directory that it writes to, where one is known
 * @param logs the directory of its logs, where one is known
 * @param behind its database and its queue, where they are known
 */
public record FaultTarget(URI uri, OptionalLong pid, Optional<Path> data, Optional<Path> logs, Behind behind) {

    /** One behind which nothing is known. */
    public FaultTarget(URI uri, OptionalLong pid, Optional<Path> data, Optional<Path> logs) {
        this(uri, pid, data, logs, Behind.NOTHING);
    }

    /** One whose logs are not known. */
    public FaultTarget(URI uri, OptionalLong pid, Optional<Path> data) {
        this(uri, pid, data, Optional.empty());
    }

    /** Its process as a word for the holder; refused to a fault where it is not known. */
    Map<String, String> process(String fault) throws FaultException {
        if (pid.isEmpty()) {
            throw new FaultException(
                    fault
                            + " needs the target's process, and it is not known: add .pid(..), .port(..) or .mainClass(..) to the target");
        }
        return Map.of("pid", Long.toString(pid.getAsLong()));
    }
}
