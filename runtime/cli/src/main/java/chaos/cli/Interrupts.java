package chaos.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    private static final String FIRST = "ending the run: faults are being undone, the report will be written ...";
    private static final String AGAIN =
            "faults are being undone already, please wait; if this program is killed, they end by themselves when their"
                    + " lease is over";
    private static final List<String> NAMES = List.of("INT", "TERM", "HUP");
    /** Signals are sent to a process, so what was sent is known to all of it. */
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

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
        each(new Interrupts(stop, tell)::on);
    }

    /** Takes the signals until the program ends; {@code handler} is told the name of each, such as {@code INT}. */
    static void each(Consumer<String> handler) {
        // A signal that is ignored since before our start (nohup) stays ignored: the JVM sees to that.
        NAMES.forEach(name -> Signals.register(name, () -> {
            SEEN.add(name);
            handler.accept(name);
        }));
    }

    /** Who ends a run by such a signal, in words. */
    static String by(String name) {
        return name.equals("INT") ? "Ctrl-C (SIGINT)" : "SIG" + name;
    }

    /**
     * Takes the signals for the time of a command that may not take them itself; what was done about them before is done
     * again from the close on, also if the command took them.
     *
     * @param stop told each time
     */
    static Taken during(Runnable stop) {
        Map<String, Object> before = new LinkedHashMap<>();
        NAMES.forEach(name -> before.put(name, Signals.register(name, () -> {
            SEEN.add(name);
            stop.run();
        })));
        return () -> before.forEach(Signals::unregister);
    }

    /** Whether such a signal was sent to this program while a command ran. */
    static boolean seen(String name) {
        return SEEN.contains(name);
    }

    /** The time for which signals are taken. */
    @FunctionalInterface
    interface Taken extends AutoCloseable {
        @Override
        void close();
    }

    void on(String name) {
        if (taken.getAndIncrement() == 0) {
            tell.accept(FIRST);
            stop.accept(by(name));
        } else {
            tell.accept(AGAIN);
        }
    }
}
