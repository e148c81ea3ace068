package chaos.plan;

/**
 * How many requests arrive a second over its length, whether those before are answered or not. All of it is a pure function
 * of the seconds since its begin: {@link #countAt} is the area under {@link #rateAt}, and {@link #timeOf} its inverse.
 */
public sealed interface OpenShape extends LoadShape
        permits Arrivals, ArrivalRamp, ArrivalStairs, ArrivalSpike, ArrivalSine, ArrivalReplay {

    /** Arrivals a second at a time from 0 to its length; what it leaves behind is the one at its end. */
    double rateAt(double seconds);

    /** How many have arrived between its begin and a time from 0 to its length; whole ones and the fraction of the next. */
    double countAt(double seconds);

    /** The earliest second at which so many have arrived; {@code count} is from 0 to all that arrive. */
    double timeOf(double count);

    /** The largest rate that it reaches, a second. */
    double peakRate();

    /** Its length in seconds. */
    default double seconds() {
        return length().toNanos() / 1e9;
    }

    /** How many arrive over all of it. */
    default double count() {
        return countAt(seconds());
    }

    @Override
    default long peak() {
        return 0;
    }
}
