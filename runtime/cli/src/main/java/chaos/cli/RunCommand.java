package chaos.cli;

import chaos.journal.RunClock;
import chaos.journal.RunFolder;
import chaos.journal.SystemClock;
import chaos.load.Preflight;
import chaos.perform.RunEnd;
import chaos.perform.ScenarioRun;
import chaos.perform.Surroundings;
import chaos.plan.Load;
import chaos.plan.Scenario;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Performs a scenario, and judges it. */
@Command(
        name = "run",
        description = "Performs a scenario, judges it and writes its report.",
        footer = {
            "",
            "Examples:",
            "  chaos run scenarios/memory-leak.groovy",
            "  chaos run --quiet --runs /tmp/runs scenarios/cpu-spike.groovy",
            "  chaos run --quiet --repeat 5 scenarios/memory-leak.groovy"
        })
final class RunCommand implements Callable<Integer> {

    @ParentCommand
    private Commands chaos;

    @Mixin
    private RunsOption runs;

    @Mixin
    private AnswersOption answers;

    @Mixin
    private ViewOption view;

    @Mixin
    private LeaseOption lease;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "1",
            description = "Perform it so many times, and tell how much the runs differ.")
    private int repeat = 1;

    @Parameters(paramLabel = "FILE", description = "The scenario to perform.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        if (repeat < 1) {
            throw new Refusal("a scenario is performed at least once, got --repeat " + repeat, "Say --repeat 5.");
        }
        Optional<Scenario> plan = new ScriptReader(chaos.console()).scenario(file, answers.answers());
        return plan.isPresent() ? perform(plan.get()) : ExitCode.NOTHING_BEGUN;
    }

    /** The runs go one after another; what cannot be undone or was interrupted ends them. */
    private int perform(Scenario plan) {
        refuseWhatDoesNotFit(plan.load());
        RunClock clock = new SystemClock();
        Surroundings surroundings = Installation.surroundings(clock, lease);
        Succession succession = new Succession();
        Repeats repeats = new Repeats(chaos.console(), view.detail(), repeat);
        for (int i = 0; i < repeat && repeats.goOn() && succession.endedBy().isEmpty(); i++) {
            RunFolder folder = runs.folder().create(RunNames.of(file, Instant.ofEpochMilli(clock.millis())));
            RunEnd end = watched(plan, folder, surroundings, succession);
            repeats.add(folder, new Aftermath(chaos.console(), view.detail()).tell(folder, end));
        }
        return repeats.end(succession.endedBy().isPresent());
    }

    /** Before anything begins. */
    static void refuseWhatDoesNotFit(Load load) {
        Preflight.here().misfits(load).stream().findFirst().ifPresent(misfit -> {
            throw new Refusal(misfit.problem(), misfit.remedy());
        });
    }

    private RunEnd watched(Scenario plan, RunFolder folder, Surroundings surroundings, Succession succession) {
        try (Views views = view.views(chaos.console(), plan)) {
            ScenarioRun run = new ScenarioRun(plan, folder, surroundings, views.observers());
            Interrupts.take(succession::end, views::tell);
            return succession.perform(run);
        }
    }
}
