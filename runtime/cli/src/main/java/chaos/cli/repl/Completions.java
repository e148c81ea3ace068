package chaos.cli.repl;

import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What can stand at the cursor: commands, options, and the values of both. */
final class Completions implements Completer {

    private final CommandSpec program;
    private final Values values;

    Completions(CommandSpec program, Values values) {
        this.program = program;
        this.values = values;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        TypedLine typed = (TypedLine) line;
        List<Choice> choices = of(typed);
        for (int i = 0; i < choices.size(); i++) {
            candidates.add(choices.get(i).candidate(i));
        }
    }

    List<Choice> of(TypedLine typed) {
        List<String> before = typed.words().subList(0, typed.wordIndex());
        List<String> arguments = Repl.arguments(before);
        Place place = Place.after(arguments, program);
        String begun = typed.begun();
        if (place.options() && begun.startsWith("-")) {
            return options(place, typed, begun);
        }
        List<Choice> found = new ArrayList<>(place.commands() ? commands(place.command()) : List.of());
        place.value().ifPresent(v -> found.addAll(values.of(place.command(), v, new Typing(typed.words(), begun))));
        if (found.isEmpty() && begun.isEmpty() && place.options()) {
            found.addAll(names(place.command()));
        }
        return found;
    }

    /** Names of options; behind an equals sign, the values of the one before it. */
    private List<Choice> options(Place place, TypedLine typed, String begun) {
        int equals = begun.indexOf('=');
        OptionSpec option = equals < 0 ? null : place.command().optionsMap().get(begun.substring(0, equals));
        if (option == null) {
            return names(place.command());
        }
        Typing typing = new Typing(typed.words(), begun.substring(equals + 1));
        return values.of(place.command(), option, typing).stream()
                .map(choice -> choice.behind(begun.substring(0, equals + 1)))
                .toList();
    }

    private List<Choice> commands(CommandSpec command) {
        List<Choice> found = new ArrayList<>();
        command.subcommands().forEach((name, sub) -> found.add(Choice.whole(name, says(sub.getCommandSpec()))));
        if (command == program) {
            found.removeIf(choice -> choice.value().equals("repl"));
            Repl.LEAVING.forEach(word -> found.add(Choice.whole(word, "Leaves this prompt.")));
        }
        return found;
    }

    private static List<Choice> names(CommandSpec command) {
        return command.options().stream()
                .filter(option -> !option.hidden())
                .map(option -> Choice.whole(option.longestName(), String.join(" ", option.description())))
                .toList();
    }

    private static String says(CommandSpec command) {
        return String.join(" ", command.usageMessage().description());
    }
}
