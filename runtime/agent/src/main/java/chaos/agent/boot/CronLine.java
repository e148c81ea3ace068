package chaos.agent.boot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** An {@code @reboot} line in the user's own table of cron; every other line stays as it is, byte for byte. */
final class CronLine implements BootHook {

    private final Crontab crontab;
    private final String line;

    CronLine(Crontab crontab, Path ledger, List<String> command) {
        this.crontab = crontab;
        this.line = "@reboot " + escaped(command.stream().map(CronLine::quoted).collect(Collectors.joining(" ")))
                + " # laid by chaos, taken away with the last fault in " + escaped(ledger.toString()) + "\n";
        if (line.indexOf('\n') != line.length() - 1) {
            throw new IllegalArgumentException("a line of cron holds no line break, got " + line);
        }
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    // A percent sign would end the command for cron, also in quotes; the backslash is taken away by it.
    private static String escaped(String text) {
        return text.replace("%", "\\%");
    }

    @Override
    public String place() {
        return "the @reboot line that " + crontab + " -l shows";
    }

    @Override
    public void lay() throws IOException {
        String before = crontab.read();
        if (!contains(before)) {
            String ended = before.isEmpty() || before.endsWith("\n") ? before : before + "\n";
            crontab.write(ended + line);
        }
    }

    @Override
    public void takeAway() throws IOException {
        String before = crontab.read();
        if (contains(before)) {
            int at = ("\n" + before).indexOf("\n" + line);
            crontab.write(before.substring(0, at) + before.substring(at + line.length()));
        }
    }

    private boolean contains(String text) {
        return ("\n" + text).contains("\n" + line);
    }
}
