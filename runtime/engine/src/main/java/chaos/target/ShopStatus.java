package chaos.target;

import java.net.URI;

/**
 * A shop that runs.
 *
 * @param release the release that it runs
 * @param said what it says of itself, as JSON; empty where its control port does not answer
 */
public record ShopStatus(ProcessId process, URI uri, URI metrics, String release, String said) {}
