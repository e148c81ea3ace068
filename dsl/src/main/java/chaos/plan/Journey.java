package chaos.plan;

import java.time.Duration;
import java.util.Optional;

/**
 * What a client requests, again and again.
 *
 * @param method an HTTP method in capitals
 * @param path the path with its query, beginning with a slash
 * @param body what is sent with it; empty: nothing
 * @param pace the time between two intended sends of one client; zero: as soon as the last is answered
 */
public record Journey(String method, String path, Optional<String> body, Duration pace, Origin origin) {

    /** A request that nothing is sent with. */
    public Journey(String method, String path, Duration pace, Origin origin) {
        this(method, path, Optional.empty(), pace, origin);
    }
}
