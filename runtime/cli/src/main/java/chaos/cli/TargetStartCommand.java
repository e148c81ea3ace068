package chaos.cli;

import chaos.quantity.Size;
import chaos.target.ShopSettings;
import chaos.target.ShopStatus;
import chaos.target.StandaloneShop;
import chaos.target.TargetFailure;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Starts the bundled target; it goes on when this program ends. */
@Command(
        name = "start",
        description = "Starts the shop and returns when it answers; it goes on until it is stopped.",
        footer = {"", "Example:  chaos target start --release 2.5.1 --port 8080"})
final class TargetStartCommand implements Callable<Integer> {

    @ParentCommand
    private TargetCommand target;

    @Mixin
    private HomeOption home;

    @Option(
            names = "--release",
            paramLabel = "N.N.N",
            defaultValue = "2.5.1",
            description = "Which release (default: ${DEFAULT-VALUE}).")
    private String release = "2.5.1";

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            converter = AmountConverters.ToSize.class,
            defaultValue = "96 MB",
            description = "The limit of its heap (default: ${DEFAULT-VALUE}).")
    private Size heap = new Size(96_000_000);

    @Option(
            names = "--cpus",
            paramLabel = "N",
            defaultValue = "1",
            description = "Its processors (default: ${DEFAULT-VALUE}).")
    private int cpus = 1;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            converter = AmountConverters.ToSize.class,
            description =
                    "The limit of all its memory and, with it, of its processors: by a control group where one may"
                            + " be made, else by its JVM; what holds is said (default: none).")
    private @Nullable Size memory;

    @Option(names = "--workers", paramLabel = "N", description = "How many requests it works on at once.")
    private @Nullable Integer workers;

    @Option(
            names = "--work",
            paramLabel = "PATH=TIME",
            converter = {AmountConverters.ToText.class, AmountConverters.ToDuration.class},
            description = "How long an endpoint works on a request, such as --work /api/data='20 ms'.")
    private Map<String, Duration> work = new LinkedHashMap<>();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "Where it answers (default: a free port).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "The address it listens on (default: 127.0.0.1, so that this machine alone reaches it).")
    private @Nullable String host;

    @Option(
            names = "--jdbc",
            paramLabel = "URL",
            description = {
                "The database of its orders: a JDBC URL, 'memory' or 'file' (default: memory).",
                "One with a password belongs into HOME/shop.properties, as jdbc = URL: others can read a command line."
            })
    private @Nullable String jdbc;

    @Override
    public Integer call() {
        try {
            ShopSettings settings = settings();
            ShopStatus status = home.shop().start(Installation.shop(), settings);
            target.console()
                    .out()
                    .println("the shop, release " + status.release() + ", answers at " + status.uri() + " (process "
                            + status.process().pid() + ")");
            StandaloneShop.limits(settings).forEach(target.console().out()::println);
            return ExitCode.HELD;
        } catch (TargetFailure | IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), "See: chaos target start --help");
        }
    }

    private ShopSettings settings() {
        return new ShopSettings(
                        Optional.of(release),
                        heap,
                        cpus,
                        workers == null ? OptionalInt.empty() : OptionalInt.of(workers),
                        work,
                        Optional.empty(),
                        port,
                        0)
                .with(Optional.ofNullable(host), Optional.ofNullable(jdbc))
                .within(Optional.ofNullable(memory));
    }
}
