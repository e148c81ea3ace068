package chaos.agent;

import chaos.agent.act.Undo;
import chaos.agent.ledger.Entry;
import chaos.agent.ledger.Ledger;
import chaos.agent.ledger.LedgerPlace;
import chaos.agent.line.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Undo by hand or by a guard: reads a ledger and finishes the job. */
public final class UndoMain {

    private static final Set<String> VALUED = Set.of("ledger", "run", "fault", "holder");
    private static final Set<String> FLAGS = Set.of("all");

    private UndoMain() {}

    /**
     * {@code [--ledger DIR] --all | --run RUN | --fault FAULT | --holder PID:START}: a line {@code UNDONE fault=..} for
     * each. Ends with 0 if all of it is clean, 5 if something could not be undone, 2 if nothing was tried.
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        try {
            Options options = Options.parse(arguments, VALUED, FLAGS);
            Predicate<Entry> wanted = wanted(options);
            Path place = options.has("ledger") ? Path.of(options.get("ledger")) : LedgerPlace.ofThisUser();
            Optional<Ledger> ledger = Ledger.find(place);
            return ledger.isPresent() ? undo(ledger.get(), wanted) : 0;
        } catch (IOException | IllegalArgumentException problem) {
            System.err.println(problem.getMessage());
            return 2;
        }
    }

    private static int undo(Ledger ledger, Predicate<Entry> wanted) throws IOException {
        Map<Entry, Undo> results = new UndoJob(ledger).run(wanted);
        results.forEach((entry, undo) -> System.out.println("UNDONE " + words(entry.fault(), undo)));
        List<String> refused = ledger.list().refused();
        refused.forEach(System.err::println);
        boolean clean = refused.isEmpty() && results.values().stream().allMatch(Undo::isClean);
        return clean ? 0 : 5;
    }

    static Words words(String fault, Undo undo) {
        return Words.none()
                .with("fault", fault)
                .with("clean", undo.isClean())
                .with("detail", undo.detail())
                .with("byHand", undo.byHand());
    }

    private static Predicate<Entry> wanted(Options options) {
        if (options.has("all")) {
            return entry -> true;
        }
        if (options.has("run")) {
            return entry -> entry.run().equals(options.get("run"));
        }
        if (options.has("holder")) {
            return entry -> entry.holder().toString().equals(options.get("holder"));
        }
        String fault = options.find("fault")
                .orElseThrow(() -> new IllegalArgumentException(
                        "say what is to be undone: --all, --run RUN, --fault FAULT or --holder PID:START"));
        return entry -> entry.fault().equals(fault);
    }
}
