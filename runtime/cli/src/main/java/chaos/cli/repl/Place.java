package chaos.cli.repl;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Where in a command line one is, after some whole words. */
final class Place {

    private CommandSpec command;
    private int parameters;
    private boolean onlyParameters;
    private @Nullable OptionSpec waiting;

    private Place(CommandSpec program) {
        this.command = program;
    }

    static Place after(List<String> words, CommandSpec program) {
        Place place = new Place(program);
        words.forEach(place::take);
        return place;
    }

    private void take(String word) {
        if (waiting != null) {
            waiting = null;
        } else if (!onlyParameters && word.equals("--")) {
            onlyParameters = true;
        } else if (!onlyParameters && word.startsWith("-")) {
            OptionSpec option = command.optionsMap().get(word);
            waiting = option != null && option.arity().min() > 0 ? option : null;
        } else {
            parameter(word);
        }
    }

    private void parameter(String word) {
        CommandLine sub = parameters == 0 ? command.subcommands().get(word) : null;
        if (sub == null) {
            parameters++;
        } else {
            command = sub.getCommandSpec();
        }
    }

    CommandSpec command() {
        return command;
    }

    /** The commands that can come here. */
    boolean commands() {
        return waiting == null && parameters == 0 && !onlyParameters;
    }

    boolean options() {
        return waiting == null && !onlyParameters;
    }

    /** The option whose value must come, else the parameter that can come. */
    Optional<ArgSpec> value() {
        if (waiting != null) {
            return Optional.of(waiting);
        }
        return command.args().stream()
                .filter(arg -> arg.isPositional()
                        && ((CommandLine.Model.PositionalParamSpec) arg).index().contains(parameters))
                .findFirst();
    }
}
