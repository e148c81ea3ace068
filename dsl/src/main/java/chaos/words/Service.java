package chaos.words;

import chaos.plan.ServiceTarget;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A service of the user's own that runs already. */
public final class Service implements Word {

    private static final URI NOWHERE = URI.create("http://127.0.0.1");

    private final Saying saying;
    private final URI uri;
    private OptionalLong pid = OptionalLong.empty();
    private OptionalInt port = OptionalInt.empty();
    private Optional<URI> metrics = Optional.empty();

    Service(Saying saying, String uri) {
        this.saying = saying;
        this.uri = http(uri).orElse(NOWHERE);
    }

    /** Its process on this machine. */
    public Service pid(long number) {
        if (Laws.within(saying, "a process id", number, 1, 4_194_304)) {
            pid = OptionalLong.of(number);
        }
        return this;
    }

    /** The port that its process listens on. */
    public Service port(int number) {
        if (Laws.within(saying, "a port", number, 1, 65_535)) {
            port = OptionalInt.of(number);
        }
        return this;
    }

    /** Where it shows Prometheus metrics. */
    public Service metrics(String address) {
        metrics = http(address);
        return this;
    }

    ServiceTarget target() {
        return new ServiceTarget(uri, pid, port, metrics, saying.origin());
    }

    private Optional<URI> http(String address) {
        try {
            URI parsed = new URI(address);
            if ("http".equals(parsed.getScheme()) && parsed.getHost() != null) {
                return Optional.of(parsed);
            }
        } catch (java.net.URISyntaxException e) {
            // told below, together with addresses that are well-formed and no use
        }
        String expected = "an address such as 'http://127.0.0.1:8080'";
        saying.slip("'" + address + "' is not " + expected, address, expected);
        return Optional.empty();
    }
}
