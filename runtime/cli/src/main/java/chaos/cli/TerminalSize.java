package chaos.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.jline.utils.Signals;

/** The width of the terminal that the output goes to, asked of {@code stty} at the begin and after each change. */
final class TerminalSize implements IntSupplier {

    private static final int USUAL = 80;

    private final Path terminal;
    private final AtomicInteger columns = new AtomicInteger(USUAL);

    TerminalSize(Path terminal) {
        this.terminal = terminal;
        measure();
        Signals.register("WINCH", this::measure);
    }

    @Override
    public int getAsInt() {
        return columns.get();
    }

    private void measure() {
        try {
            Process stty = new ProcessBuilder("stty", "-F", terminal.toString(), "size")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer =
                    new String(stty.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
            stty.waitFor(1, TimeUnit.SECONDS);
            columns.set(columnsOf(answer));
        } catch (IOException e) {
            columns.set(USUAL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The second of {@code rows columns}; a terminal that does not know its size says 0. */
    static int columnsOf(String answer) {
        String[] words = answer.trim().split(" ");
        boolean known = words.length == 2 && words[1].matches("[1-9][0-9]{0,4}");
        return known ? Integer.parseInt(words[1]) : USUAL;
    }
}
