package chaos.cli;

import chaos.plan.Arrivals;
import chaos.plan.Backpressure;
import chaos.plan.Backpressure.Beyond;
import chaos.plan.Hold;
import chaos.plan.HttpRequest;
import chaos.plan.Journey;
import chaos.plan.Load;
import chaos.plan.LoadShape;
import chaos.plan.Origin;
import chaos.plan.Spacing;
import chaos.plan.Wording;
import chaos.quantity.Rate;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is sent, how much of it and for how long. */
final class LoadOptions {

    private static final Origin HERE = new Origin("the command line", 1);

    @Option(
            names = {"-c", "--clients"},
            paramLabel = "N",
            description = "How many clients there are; with --rate, the most requests in flight (default: 50).")
    private int clients = 50;

    @Option(
            names = {"-d", "--for"},
            paramLabel = "DURATION",
            converter = AmountConverters.ToDuration.class,
            description = "For how long it is measured (default: 10 s).")
    private Duration lasting = Duration.ofSeconds(10);

    @Option(
            names = {"-R", "--rate"},
            paramLabel = "N",
            description = "Requests a second, whatever becomes of those before (open model).")
    private @Nullable Double rate;

    @Option(names = "--poisson", description = "Space the requests of --rate at random, as people are.")
    private boolean poisson;

    @Option(names = "--drop", description = "Do not send what finds all connections busy; else it waits.")
    private boolean drop;

    @Option(
            names = "--tick",
            paramLabel = "DURATION",
            converter = AmountConverters.ToDuration.class,
            description = "How often what has become due is sent with --rate (default: 1 ms).")
    private Duration tick = Load.Arriving.DEFAULT.tick();

    @Option(
            names = "--late",
            paramLabel = "DURATION",
            converter = AmountConverters.ToDuration.class,
            description = "How late sends may be at their p99 before the figures are not to be trusted"
                    + " (default: 20 ms, or two ticks where that is more).")
    private @Nullable Duration late;

    @Option(
            names = "--warm-up",
            paramLabel = "DURATION",
            converter = AmountConverters.ToDuration.class,
            description = "For how long it is sent before it is measured (default: 0 s).")
    private Duration warmUp = Duration.ZERO;

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            converter = AmountConverters.ToDuration.class,
            description = "How long an answer may take (default: 5 s).")
    private Duration timeout = Duration.ofSeconds(5);

    @Option(
            names = {"-H", "--header"},
            paramLabel = "HEADER",
            description = "A header, such as 'Accept: text/plain'; may be given more than once.")
    private List<String> headers = new ArrayList<>();

    @Option(
            names = {"-m", "--method"},
            paramLabel = "METHOD",
            description = "The method (default: GET, or POST with a body).")
    private @Nullable String method;

    @Option(names = "--body", paramLabel = "TEXT", description = "What is sent with each request.")
    private @Nullable String body;

    @Option(
            names = "--from",
            paramLabel = "ADDRESS",
            split = ",",
            description = "Addresses of this machine to send from, such as 127.0.0.2,127.0.0.3.")
    private List<String> sources = new ArrayList<>();

    Duration lasting() {
        return lasting;
    }

    Duration warmUp() {
        return warmUp;
    }

    Duration timeout() {
        return timeout;
    }

    Load load(URI uri) {
        check(uri);
        Journey journey = new Journey(request(uri), Duration.ZERO, HERE);
        Spacing spacing = poisson ? new Spacing.Poisson(1) : new Spacing.Even();
        Beyond beyond = drop ? Beyond.DROP : Beyond.QUEUE;
        return new Load(
                List.of(journey),
                shapes(),
                new Load.Arriving(spacing, new Backpressure(clients, beyond), tick, Optional.ofNullable(late)),
                sources);
    }

    /** Where the service is, without the path that is requested. */
    static URI base(URI uri) {
        return URI.create(uri.getScheme() + "://" + uri.getRawAuthority());
    }

    /** What arrives in the time that is asked, and nothing after it. */
    private List<LoadShape> shapes() {
        if (rate == null) {
            return List.of(new Hold(clients, warmUp.plus(lasting), HERE));
        }
        return List.of(
                new Arrivals(new Rate(rate), warmUp.plus(lasting), HERE),
                new Arrivals(new Rate(0), Duration.ofSeconds(1), HERE));
    }

    private HttpRequest request(URI uri) {
        HttpRequest plain = HttpRequest.of(
                method == null ? body == null ? "GET" : "POST" : method, path(uri), Optional.ofNullable(body), HERE);
        return new HttpRequest(
                plain.name(),
                plain.method(),
                plain.path(),
                headers.stream().map(LoadOptions::header).toList(),
                plain.body(),
                plain.statuses(),
                plain.checks(),
                plain.captures(),
                plain.timeout(),
                plain.retries(),
                plain.think(),
                plain.origin());
    }

    private static HttpRequest.Header header(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new Refusal("'" + text + "' is no header", "Give it as 'Name: value'.");
        }
        return new HttpRequest.Header(
                text.substring(0, colon).strip(),
                Wording.of(text.substring(colon + 1).strip()));
    }

    private static String path(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private void check(URI uri) {
        if (uri.getHost() == null || uri.getScheme() == null || !uri.getScheme().matches("https?")) {
            throw new Refusal(
                    "'" + uri + "' is no address to send to", "Give one such as http://127.0.0.1:8080/health.");
        }
        require(clients >= 1 && clients <= 1_000_000, "--clients is 1 to 1000000, got " + clients);
        require(rate == null || rate > 0 && rate <= 1e7, "--rate is above 0 and at most 10000000, got " + rate);
        require(!lasting.isZero(), "--for is longer than 0 s");
        require(!timeout.isZero(), "--timeout is longer than 0 s");
        require(late == null || !late.isZero(), "--late is longer than 0 s");
        require(
                tick.toNanos() >= 100_000 && tick.toMillis() <= 100,
                "--tick is 0.1 ms to 100 ms, got " + chaos.quantity.Span.print(tick));
    }

    private static void require(boolean law, String message) {
        if (!law) {
            throw new Refusal(message, "See: chaos load --help");
        }
    }
}
