package chaos.cli.live;

import chaos.journal.Entry;
import chaos.journal.Json;
import chaos.perform.RunObserver;
import java.io.PrintStream;

/** Prints each event as the line that the journal has of it: for programs. */
public final class JsonView implements RunObserver {

    private final PrintStream out;

    public JsonView(PrintStream out) {
        this.out = out;
    }

    @Override
    public void entry(Entry entry) {
        out.println(Json.write(entry, Entry.class));
    }
}
