package chaos.behind;

import chaos.agent.act.Order;
import java.util.function.Supplier;

/** Holds so many sessions that are idle in a transaction, each with a snapshot that keeps old rows from being cleaned up. */
public final class IdleTransactions extends SessionKind {

    @Override
    String what(Order order) {
        return "are idle in a transaction";
    }

    @Override
    Supplier<Use> uses(Order order, Database database, String mark) {
        return () -> Held.inTransaction("select 1");
    }
}
