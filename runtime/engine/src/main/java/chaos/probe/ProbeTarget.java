package chaos.probe;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * What the probes look at.
 *
 * @param uri where the service answers
 * @param pid its process as of now, asked at each taking since a restart changes it; empty while it is down or unknown
 * @param metrics where it shows Prometheus metrics
 * @param data the directory that it writes to, as of now: on a disk of its own it is seen through its process
 */
public record ProbeTarget(URI uri, Supplier<OptionalLong> pid, Optional<URI> metrics, Supplier<Optional<Path>> data) {}
