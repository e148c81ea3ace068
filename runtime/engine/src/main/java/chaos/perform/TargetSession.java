package chaos.perform;

import chaos.fault.FaultTarget;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** The target while a run has to do with it. */
interface TargetSession extends AutoCloseable {

    /** What it is, in English. */
    String description();

    /** Where it answers; does not change with a restart. */
    URI uri();

    /** Its process now; empty while it is down, or where it is not known. */
    OptionalLong pid();

    /** Where it shows Prometheus metrics. */
    Optional<URI> metrics();

    /** The directory that it writes to. */
    Optional<Path> data();

    /** Stops it if it runs, starts it again, and returns when it answers. */
    void restart() throws TargetException;

    /** What a fault is done to, as of now. */
    default FaultTarget faultTarget() {
        return new FaultTarget(uri(), pid(), data());
    }

    /** Ends what the run began; what ran before the run is left running. Idempotent. */
    @Override
    void close();
}
