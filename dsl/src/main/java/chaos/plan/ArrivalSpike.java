package chaos.plan;

import chaos.quantity.Rate;
import chaos.quantity.Span;
import java.time.Duration;

/** A rush: the rate rises evenly from its base to its peak in half of the time, and falls back in the other half. */
public record ArrivalSpike(Rate base, Rate top, Duration lasting, Origin origin) implements OpenShape {

    @Override
    public Duration length() {
        return lasting;
    }

    @Override
    public double rateAt(double seconds) {
        return seconds <= half() ? up().rateAt(seconds) : down().rateAt(seconds - half());
    }

    @Override
    public double countAt(double seconds) {
        return seconds <= half() ? up().countAt(seconds) : up().count() + down().countAt(seconds - half());
    }

    @Override
    public double timeOf(double count) {
        double rising = up().count();
        return count <= rising ? up().timeOf(count) : half() + down().timeOf(count - rising);
    }

    @Override
    public double peakRate() {
        return Math.max(base.perSecond(), top.perSecond());
    }

    @Override
    public String print() {
        return "spike from " + base.print() + " to " + top.print() + " and back within " + Span.print(lasting);
    }

    private double half() {
        return seconds() / 2;
    }

    private Slope up() {
        return new Slope(base.perSecond(), top.perSecond(), half());
    }

    private Slope down() {
        return new Slope(top.perSecond(), base.perSecond(), half());
    }
}
