package chaos.plan;

import chaos.quantity.Span;
import java.time.Duration;

/** Bursts: {@code base} clients, and for {@code width} at the begin of every {@code every} there are {@code peak}. */
public record Pulse(long base, long peak, Duration width, Duration every, long times, Origin origin)
        implements ClosedShape {

    public Pulse {
        if (width.compareTo(every) > 0) {
            throw new IllegalArgumentException("a pulse cannot be wider than its period, got " + Span.print(width)
                    + " every " + Span.print(every));
        }
    }

    @Override
    public Duration length() {
        return every.multipliedBy(times);
    }

    @Override
    public long clientsAt(Duration sinceBegin) {
        boolean over = sinceBegin.compareTo(length()) >= 0;
        boolean high = sinceBegin.toNanos() % every.toNanos() < width.toNanos();
        return !over && high ? peak : base;
    }

    @Override
    public String print() {
        return times + " pulses of " + peak + " clients for " + Span.print(width) + " every " + Span.print(every) + ", "
                + base + " clients between";
    }
}
