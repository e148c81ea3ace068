package chaos.plan;

import chaos.quantity.Rate;
import chaos.quantity.Span;
import java.time.Duration;

/** The same rate of arrivals for a time. */
public record Arrivals(Rate rate, Duration lasting, Origin origin) implements OpenShape {

    @Override
    public Duration length() {
        return lasting;
    }

    @Override
    public double rateAt(double seconds) {
        return rate.perSecond();
    }

    @Override
    public double countAt(double seconds) {
        return rate.perSecond() * seconds;
    }

    @Override
    public double timeOf(double count) {
        return count == 0 ? 0 : count / rate.perSecond();
    }

    @Override
    public double peakRate() {
        return rate.perSecond();
    }

    @Override
    public String print() {
        return "arrive " + rate.print() + " for " + Span.print(lasting);
    }
}
