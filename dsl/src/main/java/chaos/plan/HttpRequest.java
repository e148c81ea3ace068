package chaos.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One request of a journey, and what of its answer matters.
 *
 * @param name the name under which its signals are recorded, {@code request.<name>.latency.p99} and so on; empty: it has
 *     none of its own
 * @param method an HTTP method in capitals
 * @param path the path with its query, beginning with a slash
 * @param headers what is sent beside the headers that every request has
 * @param body what is sent with it; empty: nothing
 * @param statuses the statuses that are right; empty: each below 400
 * @param checks what must hold of the answer for it to be right
 * @param captures what is taken from the answer for later requests of the same client
 * @param timeout how long an answer may take from the actual send; empty: as long as the load allows
 * @param retries how often it is tried again
 * @param think how long the client waits after its end before it sends the next request
 */
public record HttpRequest(
        Optional<String> name,
        String method,
        Wording path,
        List<Header> headers,
        Optional<Wording> body,
        List<Integer> statuses,
        List<AnswerCheck> checks,
        List<AnswerCapture> captures,
        Optional<Duration> timeout,
        Retries retries,
        Duration think,
        Origin origin) {

    public HttpRequest {
        headers = List.copyOf(headers);
        statuses = List.copyOf(statuses);
        checks = List.copyOf(checks);
        captures = List.copyOf(captures);
    }

    /** A request of which only the status matters. */
    public static HttpRequest of(String method, String path, Optional<String> body, Origin origin) {
        return new HttpRequest(
                Optional.empty(),
                method,
                Wording.of(path),
                List.of(),
                body.map(Wording::of),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Retries.NONE,
                Duration.ZERO,
                origin);
    }

    /** Its method and path, as a person reads them. */
    public String line() {
        return method + " " + path.print();
    }

    /** One header; the name as it is written. */
    public record Header(String name, Wording value) {}

    /**
     * Further tries of a request that failed; each counts as a request of its own.
     *
     * @param times at most so many
     * @param pause how long after the failure
     */
    public record Retries(int times, Duration pause) {

        /** It is not tried again. */
        public static final Retries NONE = new Retries(0, Duration.ZERO);
    }
}
