package chaos.plan;

import chaos.quantity.Span;
import java.time.Duration;

/** The load is withdrawn: from one number of clients down to a smaller one in even steps. */
public record Reduce(long from, long to, Duration over, Origin origin) implements ClosedShape {

    public Reduce {
        if (to >= from) {
            throw new IllegalArgumentException(
                    "a load is reduced to fewer clients than it had, got from " + from + " to " + to);
        }
    }

    @Override
    public Duration length() {
        return over;
    }

    @Override
    public long clientsAt(Duration sinceBegin) {
        return new Ramp(from, to, over, origin).clientsAt(sinceBegin);
    }

    @Override
    public long peak() {
        return from;
    }

    @Override
    public String print() {
        return "reduce " + from + " to " + to + " clients over " + Span.print(over);
    }
}
