package chaos.plan;

import chaos.quantity.Span;
import java.time.Duration;

/** The same number of clients for a time. */
public record Hold(long clients, Duration lasting, Origin origin) implements ClosedShape {

    @Override
    public Duration length() {
        return lasting;
    }

    @Override
    public long clientsAt(Duration sinceBegin) {
        return clients;
    }

    @Override
    public long peak() {
        return clients;
    }

    @Override
    public String print() {
        return "hold " + clients + " clients for " + Span.print(lasting);
    }
}
