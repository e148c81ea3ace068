package chaos.host;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A program with its arguments; never a shell string.
 *
 * @param words the program and its arguments, at least one
 * @param environment what it gets beside the environment of this program
 * @param directory where it runs; empty: where this program runs
 */
public record Command(List<Argument> words, Map<String, Argument> environment, Optional<Path> directory) {

    public Command {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a command is a program and its arguments, got none");
        }
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /** A command of words that anybody may read. */
    public static Command of(String... words) {
        return new Command(List.of(words).stream().map(Argument::of).toList(), Map.of(), Optional.empty());
    }

    /** A text for the POSIX shell, for what only a shell can say. */
    public static Command shell(String text) {
        return of("sh", "-c", text);
    }

    /** The command as a person could type it; secrets stay hidden. */
    public String print() {
        String variables = new TreeMap<>(environment)
                .entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue().print() + " ")
                        .collect(Collectors.joining());
        return variables + words.stream().map(Argument::print).collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return print();
    }
}
