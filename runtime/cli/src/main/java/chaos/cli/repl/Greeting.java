package chaos.cli.repl;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** The first two lines: what a person woken at night types first, and how the prompt is used; each fits 60 columns. */
public final class Greeting {

    private Greeting() {}

    /** Names only commands that the program has, and Tab only where lines are edited. */
    public static List<String> of(CommandSpec program, boolean edited) {
        String first = Stream.of("faults active", "runbook list", "report last", "help")
                .filter(line -> program.subcommands().containsKey(line.split(" ")[0]))
                .collect(Collectors.joining(" · "));
        String keys = "Ctrl-C ends a run, undone · Ctrl-D leaves";
        return List.of("Trouble? " + first, (edited ? "Tab completes · " : "") + keys);
    }
}
