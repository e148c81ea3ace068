package chaos.cli;

import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;

/** One line at the bottom of a terminal that says how a load goes; nothing where no terminal is. */
final class LoadLine {

    /** The last column would fold the line, and the terminal's echo of Ctrl-C needs two. */
    private static final int SPARE = 3;

    private final boolean shown;
    private final IntSupplier columns;

    /** Nothing is shown where lines cannot be redrawn. */
    LoadLine(Console console, boolean quiet, boolean dumb, IntSupplier columns) {
        this.shown = console.terminal().isPresent() && !quiet && !dumb;
        this.columns = columns;
    }

    void show(Map<String, Double> signals) {
        if (!shown) {
            return;
        }
        print(String.format(
                Locale.ROOT,
                "%.0f req/s   p50 %.2f ms   p99 %.2f ms   errors %.1f %%   in flight %.0f",
                signals.getOrDefault("throughput", 0.0),
                signals.getOrDefault("latency.p50", 0.0) * 1e3,
                signals.getOrDefault("latency.p99", 0.0) * 1e3,
                signals.getOrDefault("errors", 0.0),
                signals.getOrDefault("inFlight", 0.0)));
    }

    void erase() {
        if (shown) {
            print("");
        }
    }

    private void print(String text) {
        var controls = Console.controls();
        int room = Math.max(0, columns.getAsInt() - SPARE);
        controls.print("\r\u001b[K" + text.substring(0, Math.min(room, text.length())));
        controls.flush();
    }
}
