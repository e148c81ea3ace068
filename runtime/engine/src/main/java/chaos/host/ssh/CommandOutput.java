package chaos.host.ssh;

import chaos.host.KeptLines;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes what a command on a host prints, on the thread of the session: no thread waits for it. Lines that begin with the
 * mark are ours; what is printed before the command begins (by the login shell, by sudo) is not the command's.
 */
final class CommandOutput extends OutputStream {

    private static final int LONGEST_LINE = 64 << 10;

    private final Pattern sign;
    private final KeptLines preface = new KeptLines(line -> {});
    private final KeptLines kept;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final BlockingQueue<Sign> signs = new LinkedBlockingQueue<>();
    private boolean begun;
    private boolean over;
    /** The line break before our last line is ours: an empty line is told only when the next one is there. */
    private boolean empty;

    CommandOutput(String mark, Consumer<String> onLine) {
        this.sign = Pattern.compile(Pattern.quote(mark)
                + " (?:pid (?<pid>[0-9]{1,18})|(?<password>password)|not (?<not>.*)|end (?<end>[0-9]{1,3}))");
        this.kept = new KeptLines(onLine);
    }

    /** The next sign; empty where none came in time. */
    Optional<Sign> next(Duration within) throws InterruptedException {
        return Optional.ofNullable(signs.poll(Math.max(0, within.toNanos()), TimeUnit.NANOSECONDS));
    }

    /** The last lines of the command. */
    List<String> lines() {
        return kept.all();
    }

    /** What was complained of before it began: the first word of sudo, else the last line; empty where there was none. */
    String complaint() {
        List<String> lines = preface.all();
        return lines.stream()
                .filter(text -> text.startsWith("sudo: "))
                .findFirst()
                .orElse(lines.isEmpty() ? "" : lines.get(lines.size() - 1));
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (bytes[i] == '\n') {
                endLine();
            } else if (line.size() < LONGEST_LINE) {
                line.write(bytes[i]);
            }
        }
    }

    private void endLine() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        Matcher ours = sign.matcher(text);
        if (ours.matches() && isDue(ours)) {
            sign(ours);
        } else if (!over) {
            tell(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
        }
    }

    /** A command can print what it reads of our shell's arguments (ps, /proc): only what is due counts. */
    private boolean isDue(Matcher ours) {
        boolean early = ours.group("pid") != null || ours.group("password") != null;
        return early ? !begun : ours.group("not") == null || begun && kept.all().isEmpty();
    }

    private void tell(String text) {
        KeptLines to = begun ? kept : preface;
        if (empty) {
            to.add("");
        }
        empty = text.isEmpty();
        if (!empty) {
            to.add(text);
        }
    }

    private void sign(Matcher ours) {
        if (ours.group("pid") != null) {
            begun = true;
            empty = false;
            signs.add(new Sign.Waiting(Long.parseLong(ours.group("pid"))));
        } else if (ours.group("password") != null) {
            signs.add(new Sign.PasswordWanted());
        } else if (ours.group("not") != null) {
            signs.add(new Sign.CannotBegin(ours.group("not")));
        } else {
            over = true;
            signs.add(new Sign.Over(Integer.parseInt(ours.group("end"))));
        }
    }

    @Override
    public void close() {
        if (!over) {
            signs.add(new Sign.Lost());
        }
    }
}
