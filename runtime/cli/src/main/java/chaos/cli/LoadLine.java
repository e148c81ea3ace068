package chaos.cli;

import java.util.Locale;
import java.util.Map;

/** One line at the bottom of a terminal that says how a load goes; nothing where no terminal is. */
final class LoadLine {

    private final Console console;
    private final boolean shown;

    LoadLine(Console console, boolean quiet) {
        this.console = console;
        this.shown = console.terminal().isPresent() && !quiet;
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
        controls.print("\r\u001b[K" + text);
        controls.flush();
    }
}
