package chaos.cli.live;

import chaos.journal.Entry;
import chaos.journal.Sample;
import chaos.journal.Visible;
import chaos.perform.RunObserver;
import chaos.plan.Scenario;
import java.io.PrintStream;
import java.util.function.IntSupplier;

/**
 * Keeps one line of progress at the bottom of a terminal, and prints events above it.
 *
 * <p>Only plain control sequences are used (carriage return, erase, cursor up): they leave the terminal's settings alone,
 * so that a run put into the background is not stopped for touching them.
 */
public final class LiveView implements RunObserver, AutoCloseable {

    private static final long REDRAW_MILLIS = 250;
    /** The last column would fold the line, and the terminal's echo of Ctrl-C needs two. */
    private static final int SPARE = 3;

    private static final String ERASE_BELOW = "\r\u001b[J";

    private final PrintStream out;
    private final ProgressLine line;
    private final Style style;
    private final IntSupplier columns;
    private Progress progress = Progress.NONE;
    private int drawnColumns;
    private long drawnAt;
    private boolean closed;

    /** Draws on a terminal whose width can be asked at any time. */
    public LiveView(PrintStream out, Scenario plan, Style style, IntSupplier columns) {
        this.out = out;
        this.line = new ProgressLine(plan);
        this.style = style;
        this.columns = columns;
    }

    @Override
    public synchronized void entry(Entry entry) {
        progress = progress.after(entry);
        EventLine.of(entry, progress, style, columns.getAsInt()).ifPresent(this::above);
    }

    @Override
    public synchronized void sample(Sample sample) {
        progress = progress.after(sample);
        if (!closed && progress.now() - drawnAt >= REDRAW_MILLIS) {
            draw("");
        }
    }

    @Override
    public synchronized void output(String step, String line) {
        above(style.dim(EventLine.output(line, columns.getAsInt())));
    }

    /** Prints a remark of this program, not of the run, among the events. */
    public synchronized void remark(String text) {
        above(EventLine.remark(Visible.line(text), columns.getAsInt()));
    }

    private void above(String text) {
        if (closed) {
            out.println(text);
        } else {
            draw(text + "\n");
        }
    }

    /** Takes the progress line away; what comes later is printed as it is. */
    @Override
    public synchronized void close() {
        if (!closed) {
            out.print(erased(columns.getAsInt()));
            out.flush();
            closed = true;
        }
    }

    private void draw(String before) {
        int width = columns.getAsInt();
        String text = line.fitted(progress, width - SPARE, style);
        out.print(erased(width) + before + text);
        out.flush();
        drawnColumns = drawn(text);
        drawnAt = progress.now();
    }

    /** A terminal made narrower has folded the line that we drew: its first row is further up. */
    private String erased(int width) {
        int folds = drawnColumns == 0 ? 0 : (drawnColumns - 1) / Math.max(1, width);
        return (folds > 0 ? "\u001b[" + folds + "A" : "") + ERASE_BELOW;
    }

    private static int drawn(String text) {
        return text.replaceAll("\u001b\\[[0-9;?]*[a-zA-Z]", "").length();
    }
}
