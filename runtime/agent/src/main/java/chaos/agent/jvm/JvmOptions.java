package chaos.agent.jvm;

import static java.nio.charset.StandardCharsets.UTF_8;

import chaos.agent.act.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a JVM was started with, as far as it can be seen: on its command line, and in the variables that it reads. */
final class JvmOptions {

    private static final List<String> VARIABLES = List.of("JAVA_TOOL_OPTIONS=", "JDK_JAVA_OPTIONS=", "_JAVA_OPTIONS=");

    /** An option that keeps agents out, and the one that lets them in again. */
    private static final String[][] REFUSING = {
        {"-XX:+DisableAttachMechanism", "-XX:-DisableAttachMechanism"},
        {"-XX:-EnableDynamicAgentLoading", "-XX:+EnableDynamicAgentLoading"}
    };

    private JvmOptions() {}

    /** Refuses a JVM that was told to refuse us; the last word counts. */
    static void mustLetAgentsIn(String kind, long pid) throws Refusal {
        List<String> words = List.of(words(pid));
        for (String[] option : REFUSING) {
            if (words.lastIndexOf(option[0]) > words.lastIndexOf(option[1])) {
                throw new Refusal(kind + ": process " + pid + " lets no agent in: it was started with " + option[0]
                        + "; start it without that");
            }
        }
    }

    private static String[] words(long pid) {
        String variables = read(pid, "environ")
                .filter(line -> VARIABLES.stream().anyMatch(line::startsWith))
                .reduce("", (all, line) -> all + " " + line.substring(line.indexOf('=') + 1));
        return Stream.concat(Stream.of(variables.split(" +")), read(pid, "cmdline"))
                .toArray(String[]::new);
    }

    private static Stream<String> read(long pid, String file) {
        try {
            return Stream.of(new String(Files.readAllBytes(Path.of("/proc/" + pid + "/" + file)), UTF_8).split("\0"));
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }
}
