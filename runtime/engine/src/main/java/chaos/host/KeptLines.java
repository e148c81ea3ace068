package chaos.host;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Shows the lines of a command as they come and keeps the last of them, each up to a length. */
public final class KeptLines {

    private static final int KEPT_LINES = 500;
    private static final int KEPT_CHARACTERS = 4_000;

    private final Consumer<String> onLine;
    private final Deque<String> kept = new ArrayDeque<>();

    public KeptLines(Consumer<String> onLine) {
        this.onLine = onLine;
    }

    /** The next line. */
    public void add(String line) {
        String shown = line.length() <= KEPT_CHARACTERS ? line : line.substring(0, KEPT_CHARACTERS) + " …";
        synchronized (kept) {
            kept.addLast(shown);
            if (kept.size() > KEPT_LINES) {
                kept.removeFirst();
            }
        }
        onLine.accept(shown);
    }

    /** Those that are kept, oldest first. */
    public List<String> all() {
        synchronized (kept) {
            return List.copyOf(kept);
        }
    }
}
