package chaos.behind;

import chaos.agent.act.Order;
import chaos.agent.act.Refusal;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Holds a lock on a table, in a transaction that does nothing else. */
public final class LockHold extends SessionKind {

    private static final Pattern TABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_$]*([.][A-Za-z_][A-Za-z0-9_$]*)?");

    @Override
    String what(Order order) {
        return "hold a lock on " + order.words().get("table");
    }

    @Override
    Wanted wanted(Order order) {
        return Wanted.number(1);
    }

    @Override
    Supplier<Use> uses(Order order, Database database, String mark) throws Refusal {
        String table = order.words().find("table").orElseThrow(() -> new Refusal("lockHold needs table"));
        if (!TABLE.matcher(table).matches()) {
            throw new Refusal(
                    "lockHold: a table is named by letters, digits and '_', such as orders or shop.orders, got '"
                            + table + "'");
        }
        String mode = order.words().find("mode").orElse("");
        String lock = database.dialect().lock(table, mode);
        return () -> Held.inTransaction(lock);
    }
}
