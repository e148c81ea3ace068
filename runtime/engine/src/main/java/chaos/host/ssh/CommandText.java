package chaos.host.ssh;

import chaos.host.Argument;
import chaos.host.Command;
import chaos.host.Quoting;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is said to the shell of a host, as exact text. A command goes in two parts. The {@link #opener} is the only part
 * that stands in an argument list on the host, so it holds nothing of the command. The {@link #script} comes through the
 * pipe when the process id is known; without it the process ends unbegun.
 *
 * @param mark a word that begins each line of ours in the output; random, so that no command prints it by chance
 */
record CommandText(String mark) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /**
     * Leads a session of its own (setsid), tells its process id, becomes what the script says, and tells how that ended,
     * by a signal as 128 and its number.
     *
     * @param user whose rights the command has, by sudo, which asks for the password through the pipe where it wants one
     */
    String opener(Optional<String> user) {
        String shell = "setsid" + (user.isPresent() ? " -w" : "") + " sh -c "
                + Quoting.posix("echo \"" + mark + " pid $$\"; exec sh");
        String lead = user.map(name ->
                        "sudo -k -S -p " + Quoting.posix(mark + " password\n") + " -u " + Quoting.posix(name) + " -- ")
                .orElse("");
        return "exec sh -c " + Quoting.posix("exec 2>&1; " + lead + shell + "; printf '\\n" + mark + " end %d\\n' $?");
    }

    /** What the process does, once it is known of. */
    String script(Command command) {
        String directory = command.directory()
                .map(folder -> "cd -- " + quoted(folder.toString()) + " 2>/dev/null || { "
                        + refuse("there is no directory " + folder) + "; }\n")
                .orElse("");
        String variables = new TreeMap<>(command.environment())
                .entrySet().stream()
                        .map(entry -> "export " + name(entry.getKey()) + "="
                                + quoted(entry.getValue().value()) + "\n")
                        .collect(Collectors.joining());
        String words = command.words().stream()
                .map(Argument::value)
                .map(CommandText::quoted)
                .collect(Collectors.joining(" "));
        return directory + variables + check(command.words().get(0).value()) + "exec " + words + " </dev/null\n";
    }

    /** So that "no such program" is not mistaken for a program's own failure. */
    private String check(String program) {
        String word = quoted(program);
        if (!program.contains("/")) {
            return "command -v -- " + word + " >/dev/null || { "
                    + refuse("there is no program '" + program + "' on PATH") + "; }\n";
        }
        return "[ -e " + word + " ] || { " + refuse("there is no " + program) + "; }\n" + "{ [ -f " + word
                + " ] && [ -x " + word + " ]; } || { " + refuse(program + " may not be run") + "; }\n";
    }

    private String refuse(String reason) {
        return "printf '%s\\n' " + quoted(mark + " not " + reason.replace('\n', ' ')) + "; exit 126";
    }

    /** Asks a process group to end, and ends what is left of it after two seconds. */
    static Command ending(long group) {
        String to = " -- -" + group + " 2>/dev/null";
        return Command.shell("kill -s TERM" + to + "; n=0; while [ $n -lt 20 ] && kill -s 0" + to
                + "; do sleep 0.1; n=$((n+1)); done; kill -s KILL" + to + "; :");
    }

    private static String name(String variable) {
        if (!NAME.matcher(variable).matches()) {
            throw new IllegalArgumentException("'" + variable + "' is not the name of a variable of the environment");
        }
        return variable;
    }

    private static String quoted(String word) {
        if (word.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a word of a command cannot hold a NUL");
        }
        return Quoting.posix(word);
    }
}
