package chaos.plan;

import chaos.quantity.Rate;
import chaos.quantity.Span;
import java.time.Duration;

/** From one rate of arrivals to another in equal treads: {@code step} more, or fewer, every so often. */
public record ArrivalStairs(Rate from, Rate to, Rate step, Duration every, Origin origin) implements OpenShape {

    /** What a quotient of rates may lack of a whole number by rounding. */
    private static final double ROUNDING = 1e-9;

    public ArrivalStairs {
        if (step.perSecond() <= 0) {
            throw new IllegalArgumentException("a stair is higher than 0 /s, got " + step.print());
        }
    }

    /** How many treads there are, the first and the last included. */
    public long treads() {
        return (long) Math.ceil(height() / step.perSecond() - ROUNDING) + 1;
    }

    @Override
    public Duration length() {
        return every.multipliedBy(treads());
    }

    @Override
    public double rateAt(double seconds) {
        return rateOf(treadAt(seconds));
    }

    @Override
    public double countAt(double seconds) {
        long tread = treadAt(seconds);
        return before(tread) + rateOf(tread) * (seconds - tread * width());
    }

    @Override
    public double timeOf(double count) {
        long low = 0;
        long high = treads() - 1;
        while (low < high) {
            long middle = (low + high + 1) >>> 1;
            if (before(middle) < count) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        double rest = count - before(low);
        double within = rest <= 0 ? 0 : rest / rateOf(low);
        return low * width() + Math.min(width(), within);
    }

    @Override
    public double peakRate() {
        return Math.max(from.perSecond(), to.perSecond());
    }

    @Override
    public String print() {
        return "stairs from " + from.print() + " to " + to.print() + " by " + step.print() + " every "
                + Span.print(every);
    }

    private double height() {
        return Math.abs(to.perSecond() - from.perSecond());
    }

    private double width() {
        return every.toNanos() / 1e9;
    }

    private long treadAt(double seconds) {
        return Math.min(treads() - 1, (long) Math.floor(seconds / width()));
    }

    private double rateOf(long tread) {
        double climbed = Math.min(tread * step.perSecond(), height());
        return from.perSecond() + Math.signum(to.perSecond() - from.perSecond()) * climbed;
    }

    /** How many arrive on the first treads: an arithmetic series, since only the last tread can be lower than a step. */
    private double before(long treads) {
        double sign = Math.signum(to.perSecond() - from.perSecond());
        double sum = treads * from.perSecond() + sign * step.perSecond() * treads * (treads - 1) / 2.0;
        return width() * sum;
    }
}
