package chaos.cli;

import chaos.journal.RunClock;
import chaos.journal.RunFolder;
import chaos.journal.SystemClock;
import chaos.perform.Remedying;
import chaos.perform.RunObserver;
import chaos.perform.RunbookRun;
import chaos.perform.act.Approver;
import chaos.plan.Runbook;
import chaos.script.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Carries out a runbook. */
@Command(
        name = "runbook",
        description =
                "Carries out a runbook step by step; on a failure it stops, says what is safe, and offers to undo.",
        subcommands = {RunbookListCommand.class, RunbookShowCommand.class, RunbookUndoCommand.class},
        footer = {
            "",
            "Examples:",
            "  chaos runbook rollback --set release=2.5.1 --rehearse",
            "  chaos runbook rollback --set release=2.5.1",
            "  chaos runbook undo last",
            "",
            "Exit codes: 0 done  1 a step failed  2 nothing was begun  4 refused  5 an undo failed  130 interrupted"
        })
final class RunbookCommand implements Callable<Integer> {

    @ParentCommand
    private Commands chaos;

    @Spec
    private CommandSpec spec;

    @Mixin
    private RunsOption runs;

    @Mixin
    private AnswersOption answers;

    @Mixin
    private ViewOption view;

    @Mixin
    private HomeOption home;

    @Option(names = "--rehearse", description = "Say exactly what would be run, and what is so already; touch nothing.")
    private boolean rehearse;

    @Option(names = "--yes", description = "Approve everything.")
    private boolean yes;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The runbook's name, or the path of its file.")
    private @Nullable String name;

    @Override
    public Integer call() throws InterruptedException {
        if (name == null) {
            spec.commandLine().usage(chaos.console().err());
            return ExitCode.NOTHING_BEGUN;
        }
        Path file = RunbookPlaces.find(name);
        RunClock clock = new SystemClock();
        Remedying means = Installation.remedying(clock, home.path());
        RunbookAnswers asked = new RunbookAnswers(chaos.console(), file, means.outputs());
        Optional<Outcome.Said> said = asked.complete(answers.answers());
        if (said.isEmpty()) {
            return ExitCode.NOTHING_BEGUN;
        }
        Map<String, String> secrets = asked.secrets(said.get(), answers.answers());
        Runbook plan = (Runbook) said.get().plan();
        return rehearse ? rehearse(plan, means, secrets) : perform(file, plan, means, secrets, clock);
    }

    Console console() {
        return chaos.console();
    }

    private int rehearse(Runbook plan, Remedying means, Map<String, String> secrets) {
        List<String> problems = means.problems(plan, secrets);
        problems.forEach(problem -> console().trouble(problem, ""));
        if (!problems.isEmpty()) {
            return ExitCode.NOTHING_BEGUN;
        }
        console().out().println("rehearsal, nothing is touched: " + plan.title());
        means.rehearse(plan, secrets).forEach(console().out()::println);
        return ExitCode.HELD;
    }

    private int perform(Path file, Runbook plan, Remedying means, Map<String, String> secrets, RunClock clock) {
        RunFolder folder = runs.folder().create(RunNames.of(file, Instant.ofEpochMilli(clock.millis())));
        Optional<Prompt> prompt = Prompt.ofTerminal();
        RunbookSignals signals = new RunbookSignals(console()::answer);
        Approver approver =
                yes ? Approver.YES : prompt.<Approver>map(TerminalApprover::new).orElse(Approver.NOBODY);
        List<RunObserver> observers = RunbookViews.observers(console(), view.detail(), signals);
        try (RunbookRun run = new RunbookRun(plan, folder, means, secrets, approver, observers)) {
            signals.end(run::stop);
            Interrupts.each(signals::on);
            return new RunbookAftermath(console(), view.detail(), prompt, signals).tell(folder, run, run.perform());
        }
    }
}
