package chaos.behind;

import chaos.agent.act.Order;
import chaos.agent.act.Refusal;

/** Puts messages into a queue until so many wait there. */
public final class QueueFlood extends QueueKind {

    private static final double FASTEST = 50_000;
    private static final double DEEPEST = 1_000_000;

    @Override
    String what(Order order) throws Refusal {
        return "until " + order.whole("count", 1, (long) DEEPEST) + " wait there";
    }

    @Override
    Pace pace(Order order) throws Refusal {
        return new ToDepth(order.number("rate", 0.1, FASTEST), order.whole("count", 1, (long) DEEPEST));
    }

    @Override
    String body(Order order, String mark) {
        return order.words().find("body").orElse("flood by " + mark);
    }
}
