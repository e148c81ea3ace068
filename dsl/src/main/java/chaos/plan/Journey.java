package chaos.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A way through the service that a client goes again and again: requests that follow one another.
 *
 * @param name how reports call it
 * @param weight how many clients go this way, as a part of the weights of all journeys; at least 1
 * @param requests in their order; at least one
 * @param pace the time between two intended begins of it by one client; zero: as soon as the last one is over
 * @param reconnects whether each request has a connection of its own; else one is kept as long as the service lets it
 * @param feeder rows of which each round takes one
 */
public record Journey(
        String name,
        int weight,
        List<HttpRequest> requests,
        Duration pace,
        boolean reconnects,
        Optional<Feeder> feeder,
        Origin origin) {

    public Journey {
        requests = List.copyOf(requests);
        if (requests.isEmpty()) {
            throw new IllegalArgumentException("a journey has at least 1 request, got none");
        }
        if (weight < 1) {
            throw new IllegalArgumentException("a journey's weight is at least 1, got " + weight);
        }
    }

    /** A single request, of every client alike. */
    public Journey(HttpRequest request, Duration pace, Origin origin) {
        this(request.line(), 1, List.of(request), pace, false, Optional.empty(), origin);
    }

    /** A single request that nothing is sent with. */
    public Journey(String method, String path, Duration pace, Origin origin) {
        this(HttpRequest.of(method, path, Optional.empty(), origin), pace, origin);
    }
}
