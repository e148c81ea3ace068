package chaos.cli;

import chaos.agent.DenyFile;
import chaos.journal.RunClock;
import chaos.journal.SystemClock;
import chaos.load.Figures;
import chaos.load.Gathering;
import chaos.load.LoadGenerator;
import chaos.load.Loads;
import chaos.plan.Load;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Sends requests to one address, and says how quickly they were answered. */
@Command(
        name = "load",
        description = "Sends requests to one address, and says how quickly they were answered.",
        footer = {
            "",
            "With --rate, requests are sent when they are due whatever became of those before (open model), over at most",
            "as many connections as there are clients; without it, each client sends again when it was answered. Latency",
            "counts from when a request should have been sent, service time from when it was.",
            "",
            "Examples:",
            "  chaos load http://127.0.0.1:8080/api/health --clients 1000 --for 30s",
            "  chaos load http://127.0.0.1:8080/api/health --rate 20000 --json",
            "  chaos load https://shop.example/api/health --ca authority.pem",
            "",
            "Exit codes: 0 measured    3 it was at its own limit, or nothing was answered    130 interrupted    4 this host"
                    + " refuses it    2 nothing was begun"
        })
final class LoadCommand implements Callable<Integer> {

    private static final long LOOK_MILLIS = 1_000;
    private static final int USUAL_COLUMNS = 80;

    @ParentCommand
    private Commands chaos;

    @Mixin
    private LoadOptions options;

    @Mixin
    private TrustOptions secured;

    @Option(
            names = "--json",
            description = "Print the figures as one JSON object, and nothing else, on the standard output.")
    private boolean json;

    @Parameters(paramLabel = "URL", description = "What is requested, such as http://127.0.0.1:8080/api/health.")
    private URI uri = URI.create("");

    private IntSupplier columns = () -> USUAL_COLUMNS;

    @Override
    public Integer call() throws InterruptedException {
        DenyFile.ofThisHost().ifPresent(reason -> {
            throw Refusal.unsafe(reason, "Ask who wrote it; nothing was sent.");
        });
        Load load = options.load(uri);
        RunCommand.refuseWhatDoesNotFit(load);
        columns = chaos.console().terminal().<IntSupplier>map(TerminalSize::new).orElse(() -> USUAL_COLUMNS);
        CountDownLatch ended = new CountDownLatch(1);
        try (Interrupts.Taken taken = Interrupts.during(ended::countDown)) {
            Figures figures = measured(load, ended);
            tell(figures, load);
            return ended.getCount() == 0 ? ExitCode.INTERRUPTED : ExitCode.ofLoad(figures, load);
        }
    }

    private Figures measured(Load load, CountDownLatch ended) throws InterruptedException {
        RunClock clock = new SystemClock();
        Gathering gathering = new Gathering();
        long begun;
        long over;
        try (LoadGenerator generator = generator(load, clock, gathering)) {
            begun = clock.nanos();
            generator.follow(load.shapes());
            watch(options.warmUp(), gathering, ended, clock);
            gathering.begin();
            watch(options.lasting(), gathering, ended, clock);
            over = clock.nanos();
            if (load.open()) {
                generator.finish(() -> ended.getCount() > 0);
            }
        }
        // Clients end with their last answer, arrivals when the last one is due; after a warm-up whole intervals count.
        long end = load.open() ? over : clock.nanos();
        return options.warmUp().isZero() ? gathering.figures((end - begun) / 1e9) : gathering.figures();
    }

    private LoadGenerator generator(Load load, RunClock clock, Gathering gathering) {
        try {
            return Loads.of(LoadOptions.base(uri), secured.trust(uri), load, options.timeout(), clock, gathering);
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), "See: chaos load --help");
        }
    }

    /** Waits, and shows a live line where a person looks on. */
    private void watch(Duration length, Gathering gathering, CountDownLatch ended, RunClock clock)
            throws InterruptedException {
        long end = clock.nanos() + length.toNanos();
        LoadLine line = new LoadLine(chaos.console(), json, dumb(), columns);
        while (end - clock.nanos() > 0) {
            long left = (end - clock.nanos()) / 1_000_000 + 1;
            if (ended.await(Math.min(left, LOOK_MILLIS), TimeUnit.MILLISECONDS)) {
                break;
            }
            Map<String, Double> latest = gathering.latest();
            if (cannotBeSecured(latest)) {
                break;
            }
            line.show(latest);
        }
        line.erase();
    }

    /** Where every handshake fails, going on would tell nothing more. */
    private static boolean cannotBeSecured(Map<String, Double> latest) {
        double insecure = latest.getOrDefault("load.insecure", 0.0);
        return insecure > 0
                && insecure == latest.getOrDefault("load.failed", 0.0)
                && latest.getOrDefault("load.finished", 0.0) == 0;
    }

    private static boolean dumb() {
        return System.getenv().getOrDefault("TERM", "dumb").equals("dumb");
    }

    private void tell(Figures figures, Load load) {
        if (json) {
            chaos.console().out().println(LoadJson.of(figures, load, uri));
        } else {
            new LoadText(figures, load, columns.getAsInt())
                    .lines(uri)
                    .forEach(chaos.console().out()::println);
        }
    }
}
