package chaos.behind;

import chaos.agent.act.Fault;
import chaos.agent.act.Kind;
import chaos.agent.act.Order;
import chaos.agent.act.Progress;
import chaos.agent.act.Refusal;
import chaos.agent.act.Surroundings;
import chaos.agent.act.Undo;
import chaos.agent.ledger.Entry;
import chaos.agent.line.Words;
import java.util.function.Supplier;

/**
 * Faults that are sessions in a database. The holder's own process has them, so that they end with it; they bear the
 * fault's mark, and the database ends them by itself when it hears nothing of them.
 */
abstract class SessionKind implements Kind {

    private static final int MOST = 1_000;

    /** Renewed four times in this; several graces, so that a holder that is only slow does not lose them. */
    private static final long LEAST_SILENCE_MILLIS = 10_000;

    /** What they do, in a few words that follow "sessions that". */
    abstract String what(Order order);

    /** What each of them does; what cannot be is refused here. */
    abstract Supplier<Use> uses(Order order, Database database, String mark) throws Refusal;

    /** How many there are. */
    Wanted wanted(Order order) throws Refusal {
        return Wanted.number((int) order.whole("count", 1, MOST));
    }

    @Override
    public boolean does(String word) {
        return true;
    }

    @Override
    public Words intend(Order order, Surroundings surroundings) throws Refusal {
        String url = order.words()
                .find("database")
                .orElseThrow(() -> new Refusal(order.kind() + " needs the database of the target"));
        Database database = Database.of(order.kind(), url);
        String mark = Marks.random();
        wanted(order);
        uses(order, database, mark);
        long silence = silence(surroundings);
        return Words.none()
                .with("what", "sessions in " + url + " that " + what(order) + ", marked " + mark)
                .with(
                        "how",
                        "they are closed; checked: " + checked(database, mark) + "; by itself the database ends them"
                                + " after " + silence + " ms without a sign, where it knows such a limit")
                .with("on", url)
                .with("database", url)
                .with("mark", mark);
    }

    private static String checked(Database database, String mark) {
        return database.dialect().census().isPresent()
                ? "no session bears that name in pg_stat_activity"
                : "the holder has no thread named " + mark + ", whose sessions they are";
    }

    private static long silence(Surroundings surroundings) {
        return Math.max(LEAST_SILENCE_MILLIS, 3 * surroundings.grace());
    }

    @Override
    public Fault fault(Order order, Entry entry, Surroundings surroundings, Progress progress) {
        try {
            Database database = Database.of(order.kind(), entry.facts().get("database"));
            String mark = entry.facts().get("mark");
            Sessions.Plan plan = new Sessions.Plan(database, mark, wanted(order), silence(surroundings));
            return new Sessions(plan, uses(order, database, mark), progress);
        } catch (Refusal changed) {
            throw new IllegalStateException(changed);
        }
    }

    @Override
    public Undo clean(Entry entry) {
        return new Leftover(entry).clean();
    }
}
