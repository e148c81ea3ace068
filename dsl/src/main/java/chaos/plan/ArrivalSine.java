package chaos.plan;

import chaos.quantity.Rate;
import chaos.quantity.Span;
import java.time.Duration;

/** A rate that swings like a sine between two values, from the low one on; {@code every} is the time of one swing. */
public record ArrivalSine(Rate low, Rate high, Duration every, Duration lasting, Origin origin) implements OpenShape {

    private static final int HALVINGS = 60;

    @Override
    public Duration length() {
        return lasting;
    }

    @Override
    public double rateAt(double seconds) {
        return middle() - amplitude() * Math.cos(angle() * seconds);
    }

    @Override
    public double countAt(double seconds) {
        return middle() * seconds - amplitude() / angle() * Math.sin(angle() * seconds);
    }

    /** The count has no inverse in closed form; it never falls, so halving finds it, the same each time. */
    @Override
    public double timeOf(double count) {
        double low = 0;
        double high = seconds();
        for (int i = 0; i < HALVINGS && low < high; i++) {
            double between = (low + high) / 2;
            if (countAt(between) < count) {
                low = between;
            } else {
                high = between;
            }
        }
        return high;
    }

    @Override
    public double peakRate() {
        return Math.max(low.perSecond(), high.perSecond());
    }

    @Override
    public String print() {
        return "sine between " + low.print() + " and " + high.print() + " every " + Span.print(every) + " for "
                + Span.print(lasting);
    }

    private double middle() {
        return (low.perSecond() + high.perSecond()) / 2;
    }

    private double amplitude() {
        return (high.perSecond() - low.perSecond()) / 2;
    }

    private double angle() {
        return 2 * Math.PI / (every.toNanos() / 1e9);
    }
}
