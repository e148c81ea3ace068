package chaos.load;

import chaos.plan.Arrivals;
import chaos.plan.LoadShape;
import chaos.plan.OpenShape;
import chaos.plan.Spacing;
import chaos.quantity.Rate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The intended times of all arrivals of a load, as a pure function of their number. The areas under the rates of the shapes
 * are added up, so that the fraction of an arrival at a shape's end counts for the next. The i-th arrival is where the sum
 * has grown to i - 1/2 (evenly spaced), or to the sum of i independent exponential gaps of mean 1 (a Poisson process whose
 * rate follows the shapes: the time-rescaling theorem). A shape holds from its begin up to its end, which is the next one's:
 * r a second over d seconds are r d arrivals, half a gap away from both ends, so that no rounding adds or takes one.
 */
final class Schedule {

    private static final Duration FOR_EVER = Duration.ofDays(10_000);

    /** A shape on the clock: {@code base} is the sum of all areas before it, and it holds up to {@code end}. */
    private record Leg(OpenShape shape, long begun, double base, double end) {

        double areaAt(long now) {
            double seconds = Math.min(shape.seconds(), Math.max(0, (now - begun) / 1e9));
            return base + shape.countAt(seconds);
        }

        Leg cutAt(long now) {
            return new Leg(shape, begun, base, Math.min(end, areaAt(now)));
        }

        long over() {
            return begun + shape.length().toNanos();
        }
    }

    private final Spacing spacing;
    private List<Leg> legs = List.of();

    Schedule(Spacing spacing) {
        this.spacing = spacing;
    }

    /** Follows shapes from a time on, and keeps the last one's rate when they are over; what went before is cut there. */
    void follow(List<LoadShape> shapes, long begun) {
        List<Leg> next = new ArrayList<>();
        double base = 0;
        for (Leg leg : legs) {
            if (leg.begun - begun < 0) {
                Leg cut = leg.cutAt(begun);
                next.add(cut);
                base = cut.end;
            }
        }
        long at = begun;
        for (LoadShape shape : shapes) {
            OpenShape open = (OpenShape) shape;
            next.add(new Leg(open, at, base, base + open.count()));
            base += open.count();
            at += open.length().toNanos();
        }
        next.add(tail((OpenShape) shapes.get(shapes.size() - 1), at, base));
        legs = List.copyOf(next);
    }

    private static Leg tail(OpenShape last, long at, double base) {
        double rate = last.rateAt(last.seconds());
        OpenShape same = new Arrivals(new Rate(rate), FOR_EVER, last.origin());
        return new Leg(same, at, base, base + same.count());
    }

    /** How many should have arrived by a time; whole ones and the fraction of the next, on average where at random. */
    double areaAt(long now) {
        double area = 0;
        for (Leg leg : legs) {
            if (now - leg.begun >= 0) {
                area = Math.min(leg.end, leg.areaAt(now));
            }
        }
        return area;
    }

    /** A walk over the arrivals, that stands at the first one. */
    Cursor cursor() {
        Cursor cursor = new Cursor();
        cursor.advance();
        return cursor;
    }

    /** Where a walk over the arrivals stands: three numbers, however many arrivals lie behind or before it. */
    final class Cursor {

        private long index;
        private double position;
        private long time;
        private boolean never;

        private Cursor() {}

        /** The number of the arrival, from 1. */
        long index() {
            return index;
        }

        /** When it is intended, on the run's clock. */
        long time() {
            return time;
        }

        boolean due(long now) {
            return !never && time - now <= 0;
        }

        /** Nanoseconds until it is due, at most {@code limit}, at least 0. */
        long until(long now, long limit) {
            return never ? limit : Math.max(0, Math.min(limit, time - now));
        }

        void advance() {
            index++;
            position += gap();
            locate();
        }

        /** Stands where another stands. */
        void moveTo(Cursor other) {
            index = other.index;
            position = other.position;
            time = other.time;
            never = other.never;
        }

        /** Finds the time of the arrival, perhaps anew, since what is followed has changed. */
        void locate() {
            never = true;
            for (int i = 0; i < legs.size() && never; i++) {
                Leg leg = legs.get(i);
                if (position < leg.end) {
                    double seconds = leg.shape.timeOf(Math.max(0, position - leg.base));
                    time = leg.begun + (long) (seconds * 1e9);
                    never = false;
                }
            }
        }

        private double gap() {
            if (spacing instanceof Spacing.Poisson poisson) {
                return exponential(poisson.seed(), index);
            }
            return index == 1 ? 0.5 : 1;
        }
    }

    /** The gap before an arrival, of mean 1, by the inverse of the exponential distribution. */
    private static double exponential(long seed, long index) {
        double uniform = ((mixed(seed * 0x9E3779B97F4A7C15L + index) >>> 11) + 0.5) * 0x1.0p-53;
        return -Math.log(uniform);
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014), applied to a Weyl sequence as there. */
    private static long mixed(long number) {
        long z = number * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
