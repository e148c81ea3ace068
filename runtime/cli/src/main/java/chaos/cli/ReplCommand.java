package chaos.cli;

import chaos.cli.repl.EditedLines;
import chaos.cli.repl.Greeting;
import chaos.cli.repl.HistoryFile;
import chaos.cli.repl.Lines;
import chaos.cli.repl.PlainLines;
import chaos.cli.repl.Repl;
import chaos.cli.repl.ScriptPlaces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** A prompt at which every command can be typed. */
@Command(
        name = "repl",
        description = {
            "Opens a prompt at which every command can be typed, with completion and history.",
            "Ctrl-C ends a run (its faults are undone, its report is written) and stays; Ctrl-D leaves.",
            "What was typed while a command ran is forgotten. Lines with answers that may be secret are not remembered.",
            "Of a pipe it performs each line; the exit code is that of the last command."
        },
        footer = {"", "Examples:", "  chaos repl", "  echo 'check scenarios/memory-leak.groovy' | chaos repl"})
final class ReplCommand implements Callable<Integer> {

    @ParentCommand
    private Commands chaos;

    @Option(
            names = RunsOption.NAME,
            paramLabel = "DIR",
            defaultValue = RunsOption.USUAL,
            description = "The folder of runs for each command that names none (default: ${DEFAULT-VALUE}).")
    private String runs = RunsOption.USUAL;

    @Override
    public Integer call() {
        Console console = chaos.console();
        CommandSpec program = Commands.parser(console).getCommandSpec();
        try (Lines lines = lines(console, program)) {
            if (lines.person()) {
                Greeting.of(program, lines instanceof EditedLines).forEach(console.err()::println);
            }
            return new Repl(lines, new ReplSession(console, runs)).run();
        }
    }

    private Lines lines(Console console, CommandSpec program) {
        boolean typed = Console.terminal(0).isPresent();
        boolean dumb = System.getenv().getOrDefault("TERM", "dumb").equals("dumb");
        if (typed && !dumb && console.terminal().isPresent()) {
            try {
                return edited(console, program);
            } catch (IOException e) {
                console.err().println("Lines cannot be edited on this terminal: " + Reasons.of(e));
            }
        }
        return typed ? PlainLines.asking(System.in, console.err()) : PlainLines.of(System.in);
    }

    private Lines edited(Console console, CommandSpec program) throws IOException {
        ScriptPlaces scripts = new ScriptPlaces(Path.of(""), Path.of(System.getProperty("chaos.home", "")));
        return EditedLines.open(
                program,
                ReplValues.of(program, scripts, runs),
                scripts,
                history(console),
                console.outStyle().coloured());
    }

    private static Optional<Path> history(Console console) {
        Path file = HistoryFile.place(System.getenv(), Path.of(System.getProperty("user.home")));
        try {
            HistoryFile.prepare(file);
            return Optional.of(file);
        } catch (IOException e) {
            console.err().println("Lines are not remembered: " + file + ": " + Reasons.of(e));
            return Optional.empty();
        }
    }
}
