package chaos.plan;

import chaos.quantity.Span;
import java.time.Duration;

/** From one number of clients to another in even steps; {@code over} is its length. */
public record Ramp(long from, long to, Duration over, Origin origin) implements ClosedShape {

    @Override
    public Duration length() {
        return over;
    }

    @Override
    public long clientsAt(Duration sinceBegin) {
        if (sinceBegin.compareTo(over) >= 0) {
            return to;
        }
        double share = (double) sinceBegin.toNanos() / over.toNanos();
        return Math.round(from + (to - from) * share);
    }

    @Override
    public long peak() {
        return Math.max(from, to);
    }

    @Override
    public String print() {
        return "ramp " + from + " to " + to + " clients over " + Span.print(over);
    }
}
