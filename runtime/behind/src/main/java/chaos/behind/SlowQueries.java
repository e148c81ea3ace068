package chaos.behind;

import chaos.agent.act.Order;
import chaos.agent.act.Refusal;
import java.util.function.Supplier;

/** Runs queries in so many sessions, one after the other, each of which keeps a core of the database busy. */
public final class SlowQueries extends SessionKind {

    private static final double USUAL = 0.2;
    private static final double LONGEST = 30;

    @Override
    String what(Order order) {
        return "compute query after query";
    }

    @Override
    Supplier<Use> uses(Order order, Database database, String mark) throws Refusal {
        double seconds = order.words().find("duration").isPresent() ? order.number("duration", 0.01, LONGEST) : USUAL;
        return () -> new Busy(database.dialect()::busy, (long) (seconds * 1e9), mark);
    }
}
