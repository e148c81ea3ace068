package chaos.cli.repl;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads lines and has each performed, until there are no more, or until a person wants to leave. */
public final class Repl {

    /** The words that leave. */
    static final List<String> LEAVING = List.of("exit", "quit");

    private static final Set<String> OURSELVES = Set.of("chaos", "bin/chaos");

    private final Lines lines;
    private final Session session;

    public Repl(Lines lines, Session session) {
        this.lines = lines;
        this.session = session;
    }

    /** Returns the exit status of the last command; 0 where there was none. */
    public int run() {
        int status = 0;
        while (!session.ending(lines.person())) {
            String line = lines.next(status);
            if (line == null || leaves(line)) {
                break;
            }
            status = after(line, status);
        }
        return status;
    }

    private static boolean leaves(@Nullable String line) {
        List<String> words = Words.of(line == null ? "" : line).texts();
        return words.size() == 1 && LEAVING.contains(words.get(0));
    }

    private int after(String line, int status) {
        Words words = Words.of(line);
        if (words.open() != 0) {
            return session.refuse(
                    "the quote " + words.open() + " is not closed", "Close it, or write \\" + words.open());
        }
        return words.all().isEmpty() ? status : session.perform(arguments(words.texts()));
    }

    /** A command may be typed as in a shell, with the program's name before it. */
    static List<String> arguments(List<String> words) {
        boolean named = !words.isEmpty() && OURSELVES.contains(words.get(0));
        return named ? words.subList(1, words.size()) : words;
    }
}
