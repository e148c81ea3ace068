package chaos.perform.act;

import chaos.host.Ending;
import chaos.plan.Wording;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A program that was started to live on when this tool ends: it keeps no pipe of ours, and leads a session of its own.
 *
 * @param output where what it says is added
 * @param before how long that was when it began, in bytes
 */
record Detached(Tools tools, Process process, Path output, long before) {

    private static final int SHOWN = 3;
    private static final int MOST = 1 << 14;
    /** In the environment of all that it starts: how a process is known whose words are not those of its starter. */
    private static final String MARK = "CHAOS_SERVICE";

    static Detached start(Tools tools, List<Wording> command, Path output) throws DeedFailure {
        List<String> words = new ArrayList<>();
        for (Wording word : command) {
            words.add(tools.values().text(word));
        }
        ProcessBuilder builder = new ProcessBuilder();
        builder.environment().put(MARK, mark(words));
        words.add(0, "setsid");
        File log = output.toFile();
        builder.command(words).redirectErrorStream(true).redirectInput(new File("/dev/null"));
        try {
            long before = log.length();
            return new Detached(
                    tools,
                    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                            .start(),
                    output,
                    before);
        } catch (IOException e) {
            throw new DeedFailure("could not be started: " + e.getMessage(), e);
        }
    }

    /** Whether a process was begun by this command, here or in an earlier run. */
    static boolean began(long pid, List<String> command) {
        try {
            String environment = Files.readString(Path.of("/proc/" + pid + "/environ"), StandardCharsets.ISO_8859_1);
            return Arrays.asList(environment.split("\0")).contains(MARK + "=" + mark(command));
        } catch (IOException notOursOrGone) {
            return false;
        }
    }

    /** A number of the words, since an environment can be read and the words may hold a secret. */
    private static String mark(List<String> command) {
        return Integer.toHexString(command.hashCode());
    }

    boolean ended() {
        return !process.isAlive();
    }

    /** Whether it ended ill; a starter that ends well may have left its server behind. */
    boolean failed() {
        return ended() && process.exitValue() != 0;
    }

    String ending() {
        return new Ending.Exited(process.exitValue()).print();
    }

    /** The end of what it said, without secrets; empty where it said nothing. */
    String lastWords() {
        try (RandomAccessFile said = new RandomAccessFile(output.toFile(), "r")) {
            said.seek(Math.min(said.length(), Math.max(before, said.length() - MOST)));
            byte[] end = new byte[(int) Math.min(MOST, said.length() - said.getFilePointer())];
            said.readFully(end);
            return last(new String(end, StandardCharsets.UTF_8));
        } catch (IOException unread) {
            return "";
        }
    }

    private String last(String text) {
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).map(String::strip).toList();
        String last = String.join(" | ", lines.subList(Math.max(0, lines.size() - SHOWN), lines.size()));
        return last.isEmpty() ? "" : "; it said last: " + tools.values().mask(chaos.journal.Visible.line(last));
    }
}
