package chaos.behind;

import chaos.agent.act.Order;
import chaos.agent.act.Refusal;

/** Puts messages into a queue that nobody can read, at a rate, or so many that they are a share of all. */
public final class MalformedMessages extends QueueKind {

    private static final double FASTEST = 50_000;
    private static final double LARGEST_SHARE = 99;

    @Override
    String what(Order order) {
        return "none of them can be read";
    }

    @Override
    Pace pace(Order order) throws Refusal {
        return order.words().find("percent").isPresent()
                ? new AtShare(order.number("percent", 0.1, LARGEST_SHARE))
                : new AtRate(order.number("rate", 0.1, FASTEST));
    }

    /** Broken off in the middle, for JSON and XML alike. */
    @Override
    String body(Order order, String mark) {
        return "{\"malformed\":\"<by " + mark;
    }
}
