package chaos.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plain {@code check} of files: what is asked, and all that is known beforehand of what its answer depends on.
 *
 * @param circumstances build, folder, arguments and what decides about colour and width
 * @param files the files, as the arguments name them
 * @param scripts the bytes of each file, in the order of the arguments
 */
record Question(String circumstances, List<Path> files, List<byte[]> scripts) {
    private static final String[] OF_THE_TERMINAL = {"NO_COLOR", "TERM", "COLUMNS"};

    /**
     * The question that the arguments ask; null where they ask another, name an option (an answer may be a secret, which
     * is not kept), a file of arguments, or a file that can't be read.
     */
    static @Nullable Question of(String... arguments) {
        if (arguments.length < 2 || !arguments[0].equals("check")) {
            return null;
        }
        var files = new ArrayList<Path>();
        var scripts = new ArrayList<byte[]>();
        try {
            for (var i = 1; i < arguments.length; i++) {
                if (arguments[i].startsWith("-") || arguments[i].startsWith("@")) {
                    return null;
                }
                files.add(Path.of(arguments[i]));
                scripts.add(Files.readAllBytes(files.get(i - 1)));
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            return null;
        }
        return new Question(circumstances(arguments), files, scripts);
    }

    private static String circumstances(String... arguments) {
        var text = new StringBuilder(Build.id())
                .append('\n')
                .append(System.getProperty("user.dir"))
                .append('\n')
                .append(System.getProperty("chaos.terminal"));
        for (var name : OF_THE_TERMINAL) {
            text.append('\n').append(System.getenv(name));
        }
        for (var argument : arguments) {
            text.append('\0').append(argument);
        }
        return text.toString();
    }

    /** The name of its entry: one question, one name, whatever the scripts hold. */
    String name() {
        return Integer.toHexString(circumstances.hashCode()) + "-" + circumstances.length();
    }
}
