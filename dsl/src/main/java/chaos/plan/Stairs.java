package chaos.plan;

import chaos.quantity.Span;
import java.time.Duration;

/** From one number of clients to another in equal treads: {@code step} clients more, or fewer, every so often. */
public record Stairs(long from, long to, long step, Duration every, Origin origin) implements ClosedShape {

    public Stairs {
        if (step < 1) {
            throw new IllegalArgumentException("a stair is at least 1 client high, got " + step);
        }
    }

    /** How many treads there are, the first and the last included. */
    public long treads() {
        return (Math.abs(to - from) + step - 1) / step + 1;
    }

    @Override
    public Duration length() {
        return every.multipliedBy(treads());
    }

    @Override
    public long clientsAt(Duration sinceBegin) {
        long tread = Math.min(sinceBegin.toNanos() / every.toNanos(), treads() - 1);
        long climbed = Math.min(tread * step, Math.abs(to - from));
        return from + Long.signum(to - from) * climbed;
    }

    @Override
    public long peak() {
        return Math.max(from, to);
    }

    @Override
    public String print() {
        return "stairs from " + from + " to " + to + " clients by " + step + " every " + Span.print(every);
    }
}
