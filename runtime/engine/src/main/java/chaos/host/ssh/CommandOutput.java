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

/**
 * Takes what a command on a host prints, on the thread of the session: no thread waits for it. Lines that begin with the
 * mark are ours; what is printed before the command begins (by the login shell, by sudo) is not the command's.
 */
final class CommandOutput extends OutputStream {

    private static final int LONGEST_LINE = 64 << 10;

    private final String mark;
    private final KeptLines preface = new KeptLines(line -> {});
    private final KeptLines kept;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final BlockingQueue<Sign> signs = new LinkedBlockingQueue<>();
    private boolean begun;
    private boolean over;
    /** The line break before our last line is ours: an empty line is told only when the next one is there. */
    private boolean empty;

    CommandOutput(String mark, Consumer<String> onLine) {
        this.mark = mark;
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

    /** The last line before it began; empty where there was none. */
    String lastBefore() {
        List<String> lines = preface.all();
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
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
        if (text.startsWith(mark + " ")) {
            sign(text.substring(mark.length() + 1));
        } else if (!over) {
            tell(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
        }
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

    private void sign(String text) {
        String[] words = text.split(" ", 2);
        switch (words[0]) {
            case "pid" -> {
                begun = true;
                empty = false;
                signs.add(new Sign.Waiting(Long.parseLong(words[1])));
            }
            case "password" -> signs.add(new Sign.PasswordWanted());
            case "not" -> signs.add(new Sign.CannotBegin(words[1]));
            default -> {
                over = true;
                signs.add(new Sign.Over(Integer.parseInt(words[1])));
            }
        }
    }

    @Override
    public void close() {
        if (!over) {
            signs.add(new Sign.Lost());
        }
    }
}
