package chaos.cli.repl;

import java.time.Instant;
import java.util.function.Predicate;
import org.jline.reader.impl.history.DefaultHistory;

/** The history of typed lines; some are not kept, not even until the session ends. */
final class KeptHistory extends DefaultHistory {

    private final Predicate<String> kept;

    KeptHistory(Predicate<String> kept) {
        this.kept = kept;
    }

    @Override
    public void add(Instant time, String line) {
        if (kept.test(line)) {
            super.add(time, line);
        }
    }
}
