package chaos.cli;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jline.utils.Signals;

/**
 * Turns the signals that end a program into the wish that the run ends: its faults are undone and its report is written,
 * and only then the program ends.
 *
 * <p>Signals are taken by handlers and not by a shutdown hook: in a hook the JVM is half taken down already, and a second
 * Ctrl-C could not be answered. No number of signals makes us leave faults behind; what {@code kill -9} leaves, the hosts
 * undo when the lease of the faults is over.
 */
final class Interrupts {

    private static final List<String> NAMES = List.of("INT", "TERM", "HUP");

    private final Consumer<String> stop;
    private final Consumer<String> tell;
    private final AtomicInteger taken = new AtomicInteger();

    Interrupts(Consumer<String> stop, Consumer<String> tell) {
        this.stop = stop;
        this.tell = tell;
    }

    /**
     * Takes the signals until the program ends.
     *
     * @param stop told once by whom the run is ended
     * @param tell told what a person should know
     */
    static void take(Consumer<String> stop, Consumer<String> tell) {
        Interrupts interrupts = new Interrupts(stop, tell);
        // A signal that is ignored since before our start (nohup) stays ignored: the JVM sees to that.
        NAMES.forEach(name -> Signals.register(name, () -> interrupts.on(name)));
    }

    void on(String name) {
        if (taken.getAndIncrement() == 0) {
            tell.accept("ending the run: faults are being undone, the report will be written ...");
            stop.accept(name.equals("INT") ? "Ctrl-C (SIGINT)" : "SIG" + name);
        } else {
            tell.accept(
                    "faults are being undone already, please wait; if this program is killed, they end by themselves"
                            + " when their lease is over");
        }
    }
}
