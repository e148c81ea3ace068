package chaos.plan;

import chaos.quantity.Span;
import java.time.Duration;

/** All at once: so many clients from one moment on, each of which sends its first request in that moment. */
public record Blast(long clients, Duration lasting, Origin origin) implements ClosedShape {

    @Override
    public Duration length() {
        return lasting;
    }

    @Override
    public long clientsAt(Duration sinceBegin) {
        return clients;
    }

    @Override
    public boolean atOnce() {
        return true;
    }

    @Override
    public long peak() {
        return clients;
    }

    @Override
    public String print() {
        return "blast of " + clients + " clients at once for " + Span.print(lasting);
    }
}
