package chaos.behind;

import chaos.agent.act.Order;
import chaos.agent.act.Refusal;
import java.util.function.Supplier;

/** Holds so many of a database's connections, idle. */
public final class ConnectionHold extends SessionKind {

    @Override
    String what(Order order) {
        return "do nothing";
    }

    @Override
    Wanted wanted(Order order) throws Refusal {
        return order.words().find("percent").isPresent()
                ? Wanted.percent(order.number("percent", 1, 100))
                : super.wanted(order);
    }

    @Override
    Supplier<Use> uses(Order order, Database database, String mark) {
        return Held::idle;
    }
}
