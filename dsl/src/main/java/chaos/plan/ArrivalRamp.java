package chaos.plan;

import chaos.quantity.Rate;
import chaos.quantity.Span;
import java.time.Duration;

/** From one rate of arrivals to another, evenly; {@code over} is its length. */
public record ArrivalRamp(Rate from, Rate to, Duration over, Origin origin) implements OpenShape {

    @Override
    public Duration length() {
        return over;
    }

    @Override
    public double rateAt(double seconds) {
        return slope().rateAt(seconds);
    }

    @Override
    public double countAt(double seconds) {
        return slope().countAt(seconds);
    }

    @Override
    public double timeOf(double count) {
        return slope().timeOf(count);
    }

    @Override
    public double peakRate() {
        return Math.max(from.perSecond(), to.perSecond());
    }

    @Override
    public String print() {
        return "ramp " + from.print() + " to " + to.print() + " over " + Span.print(over);
    }

    private Slope slope() {
        return new Slope(from.perSecond(), to.perSecond(), over.toNanos() / 1e9);
    }
}
