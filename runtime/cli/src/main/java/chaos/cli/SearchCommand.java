package chaos.cli;

import chaos.cli.search.Goal;
import chaos.cli.search.Search;
import chaos.cli.search.Tried;
import chaos.cli.search.Tries;
import chaos.journal.RunFolder;
import chaos.journal.SystemClock;
import chaos.perform.RunEnd;
import chaos.perform.ScenarioRun;
import chaos.perform.Surroundings;
import chaos.plan.Scenario;
import chaos.report.Recorded;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
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
            "Exit codes: 0 found, 3 not found within its budget, 130 interrupted, 2 nothing was begun, 5 not undone.",
            "",
            "Examples:",
            "  chaos search scenarios/failure-point.groovy --for break-point",
            "  chaos search scenarios/failure-point.groovy --for point-of-no-return --most-runs 6"
        })
final class SearchCommand implements Callable<Integer> {

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
            description = "No run is begun after so many minutes (default: 60).")
    private int minutes = 60;

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
        if (most < 1 || minutes < 1) {
            throw new Refusal("a search has at least one run and one minute", "Say --most-runs 8 --minutes 60.");
        }
        Optional<Scenario> plan = new ScriptReader(chaos.console()).scenario(file, answers.answers());
        return plan.isPresent() ? search(wanted, plan.get()) : ExitCode.NOTHING_BEGUN;
    }

    private int search(Goal wanted, Scenario plan) throws IOException {
        Optional<String> unfit = Search.unfit(wanted, plan);
        if (unfit.isPresent()) {
            throw new Refusal(unfit.get(), "Give a scenario whose load is of clients and climbs.");
        }
        Tries tries = resume == null ? new Tries(wanted) : Tries.read(wanted, resume);
        Search search = new Search(wanted, plan, tries);
        SystemClock clock = new SystemClock();
        long last = clock.millis() + Duration.ofMinutes(minutes).toMillis();
        OptionalDouble next = search.next();
        for (int i = 0; next.isPresent() && i < most && clock.millis() < last; i++) {
            int code = attempt(search, tries, next.getAsDouble(), clock);
            if (code != ExitCode.HELD) {
                chaos.console()
                        .err()
                        .println("Go on later with: --resume "
                                + tries.file().map(Path::toString).orElse("(nothing was kept)"));
                return code;
            }
            next = search.next();
        }
        chaos.console().out().println(search.answer());
        tries.lines().forEach(chaos.console().out()::println);
        tries.file().ifPresent(kept -> chaos.console().out().println("search: " + kept));
        return next.isEmpty() ? ExitCode.HELD : ExitCode.UNKNOWN;
    }

    /** One run; HELD where it says something, else the code that the search ends with. */
    private int attempt(Search search, Tries tries, double value, SystemClock clock) throws IOException {
        Scenario plan = search.plan(value);
        Surroundings surroundings = Installation.surroundings(clock, lease);
        RunFolder folder = runs.folder().create(RunNames.of(file, Instant.ofEpochMilli(clock.millis())));
        chaos.console().out().println(search.words(value) + " ... " + folder.path());
        ScenarioRun run = new ScenarioRun(plan, folder, surroundings, java.util.List.of());
        Interrupts.take(run::stop, chaos.console()::answer);
        RunEnd end = run.perform();
        int code = new Aftermath(chaos.console(), Detail.VERDICT).tell(folder, end);
        if (end.how() != RunEnd.How.COMPLETED || !end.left().isEmpty()) {
            return code == ExitCode.HELD || code == ExitCode.BROKEN ? ExitCode.UNKNOWN : code;
        }
        Recorded recorded = Judgement.of(folder);
        Tried tried = search.judge(value, folder.run(), recorded.timeline(), recorded.diagnosis());
        tries.add(tried, folder.path().resolve("search.jsonl"));
        chaos.console().out().println("  " + tried.says());
        return ExitCode.HELD;
    }
}
