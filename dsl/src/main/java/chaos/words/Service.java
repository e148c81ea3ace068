package chaos.words;

import chaos.plan.Behind;
import chaos.plan.DataFile;
import chaos.plan.ServiceTarget;
import chaos.plan.Trust;
import chaos.plan.Whereabouts;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A service of the user's own that runs already. */
public final class Service implements Word {

    private static final URI NOWHERE = URI.create("http://127.0.0.1");

    private static final long CERTIFICATES = 1_000_000;

    private final Saying saying;
    private final URI uri;
    private OptionalLong pid = OptionalLong.empty();
    private OptionalInt port = OptionalInt.empty();
    private Optional<String> mainClass = Optional.empty();
    private Optional<String> data = Optional.empty();
    private Optional<String> logs = Optional.empty();
    private Optional<URI> metrics = Optional.empty();
    private Trust trust = new Trust.OfSystem();
    private Optional<String> database = Optional.empty();
    private Optional<String> queue = Optional.empty();

    Service(Saying saying, String uri) {
        this.saying = saying;
        this.uri = address(uri, true).orElse(NOWHERE);
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

    /** The main class of its JVM, in full, by which its process is found. */
    public Service mainClass(String name) {
        if (name.matches("[\\p{L}_$][\\p{L}\\p{N}_$.]*")) {
            mainClass = Optional.of(name);
        } else {
            String expected = "the full name of a class, such as 'com.example.Main'";
            saying.slip("'" + name + "' is not " + expected, name, expected);
        }
        return this;
    }

    /** The directory that it writes to, for faults of its disk. */
    public Service data(String path) {
        data = folder(path);
        return this;
    }

    /** The directory of its logs. */
    public Service logs(String path) {
        logs = folder(path);
        return this;
    }

    private Optional<String> folder(String path) {
        if (path.startsWith("/")) {
            return Optional.of(path);
        }
        String expected = "a directory of this machine in full, such as '/var/lib/shop'";
        saying.slip("'" + path + "' is not " + expected, path, expected);
        return Optional.empty();
    }

    /** Where it shows Prometheus metrics. */
    public Service metrics(String address) {
        metrics = address(address, false);
        return this;
    }

    /** The JDBC address of its database, for faults there. */
    public Service database(String address) {
        database = BehindLaws.database(saying, address);
        return this;
    }

    /** Where messages for it are put, for faults there: an AMQP address that names a queue, or an HTTP address. */
    public Service queue(String address) {
        queue = BehindLaws.queue(saying, address);
        return this;
    }

    /** The authorities of a file of certificates in PEM are trusted, and no other. */
    public Service trusting(String path) {
        saying.reading(data -> file(data, path)).ifPresent(file -> trust = new Trust.OfFile(file));
        return secured("trusting");
    }

    /** Nothing is known of who answers, and that is consented to. */
    public Service getTrustingAnybody() {
        trust = new Trust.OfAnybody();
        return secured("trustingAnybody");
    }

    private Optional<DataFile> file(DataFiles data, String path) {
        try {
            return Optional.of(data.read(path, CERTIFICATES).file());
        } catch (DataFiles.Unreadable e) {
            String expected = "a file of certificates, such as 'authority.pem'";
            saying.slip("`trusting` cannot use '" + path + "': " + e.told(), path, expected);
            return Optional.empty();
        }
    }

    private Service secured(String word) {
        if (!"https".equals(uri.getScheme()) && uri != NOWHERE) {
            saying.slip("`" + word + "` belongs to an https address, got " + uri, word, "`service('https://..')`");
        }
        return this;
    }

    ServiceTarget target() {
        Whereabouts where = new Whereabouts(mainClass, data, logs);
        return new ServiceTarget(uri, pid, port, where, metrics, trust, new Behind(database, queue), saying.origin());
    }

    private Optional<URI> address(String address, boolean secured) {
        try {
            URI parsed = new URI(address);
            boolean known = "http".equals(parsed.getScheme()) || secured && "https".equals(parsed.getScheme());
            if (known && parsed.getHost() != null) {
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
