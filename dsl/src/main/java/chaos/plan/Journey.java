package chaos.plan;

import java.time.Duration;

/**
 * What a client requests, again and again.
 *
 * @param method an HTTP method in capitals
 * @param path the path with its query, beginning with a slash
 * @param pace the time between two intended sends of one client; zero: as soon as the last is answered
 */
public record Journey(String method, String path, Duration pace, Origin origin) {}
