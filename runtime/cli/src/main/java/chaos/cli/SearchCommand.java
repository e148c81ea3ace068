package chaos.cli;

import chaos.cli.search.Fingerprint;
import chaos.cli.search.Goal;
import chaos.cli.search.Search;
import chaos.cli.search.Tried;
import chaos.cli.search.Tries;
import chaos.journal.RunFolder;
import chaos.journal.SystemClock;
import chaos.plan.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Repeats a scenario with another load each time, until it is known where it breaks, or from when on it does not come back. */
@Command(
        name = "search",
        description = "Repeats a scenario until it is known where it breaks, or from when on it does not come back.",
        footer = {
            "",
            "break-point: runs hold a load, bisected between none and the scenario's highest, that breaks it or not.",
            "point-of-no-return: runs climb as the scenario does, and the load is withdrawn earlier or later.",
            "Each run is one of its own below --runs; search.jsonl in the first one's folder says which tried what.",
            "A run ends early when the target has died; none is begun that would outlast --minutes.",
            "Ctrl-C ends the run under way, its faults are undone, and --resume goes on with what was tried.",
            "Exit codes: 0 found, 3 not found within its budget, 130 interrupted, 2 nothing was begun, 5 not undone.",
            "",
            "Examples:",
            "  chaos search scenarios/failure-point.groovy --for break-point",
            "  chaos search scenarios/failure-point.groovy --for point-of-no-return --most-runs 6"
        })
final class SearchCommand implements Callable<Integer> {

    /** Columns of what is no terminal: a line is as long as it is. */
    private static final int UNLIMITED = 10_000;

    @ParentCommand
    private Commands chaos;

    @Mixin
    private RunsOption runs;

    @Mixin
    private AnswersOption answers;

    @Mixin
    private LeaseOption lease;

    @Option(
            names = "--for",
            paramLabel = "GOAL",
            required = true,
            description = "What is looked for: break-point or point-of-no-return.")
    private String goal = "";

    @Option(
            names = "--most-runs",
            paramLabel = "N",
            defaultValue = "8",
            description = "At most so many runs (default: 8).")
    private int most = 8;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "60",
            description = "No run is begun that would end after so many minutes (default: 60).")
    private int minutes = 60;

    @Option(
            names = "--watch",
            paramLabel = "TIME",
            converter = AmountConverters.ToDuration.class,
            defaultValue = "30 s",
            description = "How long the service is watched when its load was withdrawn (default: ${DEFAULT-VALUE}).")
    private Duration watch = Duration.ofSeconds(30);

    @Option(names = "--resume", paramLabel = "FILE", description = "Go on with the search of this search.jsonl.")
    private @Nullable Path resume;

    @Parameters(paramLabel = "FILE", description = "The scenario that is repeated.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        Goal wanted = Goal.of(goal)
                .orElseThrow(() -> new Refusal(
                        "--for is '" + goal + "', and what can be looked for is break-point or point-of-no-return",
                        "Say --for break-point."));
        if (most < 1 || minutes < 1 || watch.toSeconds() < 3) {
            throw new Refusal(
                    "a search has at least one run and one minute, and watches for at least 3 s",
                    "Say --most-runs 8 --minutes 60 --watch '30 s'.");
        }
        Optional<Scenario> plan = new ScriptReader(chaos.console()).scenario(file, answers.answers());
        return plan.isPresent() ? search(wanted, plan.get()) : ExitCode.NOTHING_BEGUN;
    }

    private int search(Goal wanted, Scenario plan) throws IOException {
        Optional<String> unfit = Search.unfit(wanted, plan);
        if (unfit.isPresent()) {
            throw new Refusal(unfit.get(), "Give a scenario whose load is of clients and climbs.");
        }
        String print = Fingerprint.of(plan, watch);
        Tries tries = resume == null ? new Tries(wanted, print) : kept(wanted, print, resume);
        Search search = new Search(wanted, plan, tries, watch);
        IntSupplier width =
                chaos.console().terminal().<IntSupplier>map(TerminalSize::new).orElse(() -> UNLIMITED);
        SearchLines lines = new SearchLines(chaos.console().out(), width);
        SearchRuns performed = new SearchRuns(
                chaos.console(), lines, search, Installation.surroundings(new SystemClock(), lease), this::folder);
        lines.heading();
        tries.all().forEach(lines::again);
        int code = performed.all(most, Duration.ofMinutes(minutes), tried -> keep(tries, tried));
        lines.tell(search.answer());
        tries.file().ifPresent(file -> lines.tell("search: " + file));
        if (code != ExitCode.HELD) {
            new SearchLines(chaos.console().err(), width)
                    .tellWhole(
                            tries.file()
                                    .map(file -> "Go on later with:")
                                    .orElse("Nothing was tried to its end, so there is nothing to go on with."),
                            tries.file().map(file -> "--resume " + file).orElse(""));
        }
        return code;
    }

    private static Tries kept(Goal wanted, String print, Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Refusal(
                    "--resume " + file + " cannot be read",
                    "It is the search.jsonl in the folder of a search's first run; the search said where.");
        }
        return Tries.read(wanted, print, file)
                .orElseThrow(() -> new Refusal(
                        "--resume " + file + " is of another plan than this one: the scenario, its answers (--set) or"
                                + " --watch have changed since, and its runs say nothing of what would be tried now",
                        "Resume it with what it was begun with (plan.json beside it says that), or begin anew without"
                                + " --resume."));
    }

    private RunFolder folder(Instant now) {
        return runs.folder().create(RunNames.of(file, now));
    }

    private void keep(Tries tries, Tried tried) throws IOException {
        tries.add(tried, runs.folder().path().resolve(tried.run()).resolve("search.jsonl"));
    }
}
