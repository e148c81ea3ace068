package chaos.agent.deed;

/**
 * What has to be had by now of something that grows at a rate up to a ceiling, and what is had: by the clock, so that what
 * was missed is caught up. One thread adds, one tells; it allocates nothing.
 */
final class Ramp {

    private final double rate;
    private final double ceiling;
    private final long began = System.nanoTime();
    private volatile double had;
    private double toldHad;
    private double toldDue;
    private long toldAt = began;
    private double seconds = 1;

    Ramp(double rate, double ceiling) {
        this.rate = rate;
        this.ceiling = ceiling;
    }

    double rate() {
        return rate;
    }

    /** How much is had. */
    double had() {
        return had;
    }

    /** How much is missing now. */
    double missing() {
        return due() - had;
    }

    void add(double more) {
        had = had + more;
    }

    private double due() {
        return Math.min(ceiling, rate * ((System.nanoTime() - began) / 1e9));
    }

    /** The rate of the time since the last call; less than the asked one where the ceiling was reached meanwhile. */
    double asked() {
        long now = System.nanoTime();
        seconds = (now - toldAt) / 1e9;
        toldAt = now;
        double before = toldDue;
        toldDue = due();
        return (toldDue - before) / seconds;
    }

    /** The rate that was achieved in the time that {@link #asked()} has just told of. */
    double achieved() {
        double now = had;
        double more = now - toldHad;
        toldHad = now;
        return more / seconds;
    }
}
