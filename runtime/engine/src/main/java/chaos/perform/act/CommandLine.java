package chaos.perform.act;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The words of a living process, {@code /proc/PID/cmdline} (proc(5)); none where it is gone. */
record CommandLine(List<String> words) {

    /** They become the program that they are given, which keeps the process. */
    private static final Set<String> BECOMING = Set.of("env", "nohup", "setsid");

    static CommandLine of(long pid) {
        try {
            return new CommandLine(Arrays.asList(
                    Files.readString(Path.of("/proc/" + pid + "/cmdline")).split("\0")));
        } catch (IOException gone) {
            return new CommandLine(List.of());
        }
    }

    /** The name of its program; its arguments may hold what nobody should read. */
    String program() {
        return words.isEmpty() ? "which cannot be seen" : chaos.journal.Visible.line(name(words.get(0)));
    }

    /**
     * Whether it is what this command became: the same arguments after a program of the same name, wherever that lies, and
     * behind its interpreter where it is a script. A server may write its own name and a colon over its words.
     */
    boolean fits(List<String> command) {
        if (words.isEmpty()) {
            return false;
        }
        List<String> named = BECOMING.contains(name(command.get(0))) && command.size() > 1
                ? command.subList(1, command.size())
                : command;
        return words.get(0).startsWith(name(named.get(0)) + ": ")
                || Collections.indexOfSubList(byName(words), byName(named)) >= 0 && sameArguments(named);
    }

    private boolean sameArguments(List<String> command) {
        return Collections.indexOfSubList(words, command.subList(1, command.size())) >= 0;
    }

    private static List<String> byName(List<String> words) {
        List<String> names = new ArrayList<>(words);
        names.replaceAll(CommandLine::name);
        return names;
    }

    private static String name(String word) {
        return word.substring(word.lastIndexOf('/') + 1);
    }
}
