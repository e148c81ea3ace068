package chaos.agent.proxy;

import java.util.SplittableRandom;

/**
 * A toxic on a proxy: which direction and which share of the connections it hits, and what it really did.
 *
 * <p>Chance is drawn from a seed and the number of the connection, so that another run hits the same ones.
 */
public final class Dose {

    private final Toxic toxic;
    private final boolean upstream;
    private final double share;
    private final long seed;
    private long seen;
    private long hit;
    private double sum;
    private long count;

    /**
     * @param upstream whether it is done to what clients send, or to what the service does
     * @param share of the connections, 0 to 1
     */
    public Dose(Toxic toxic, boolean upstream, double share, long seed) {
        this.toxic = toxic;
        this.upstream = upstream;
        this.share = share;
        this.seed = seed;
    }

    /** What was done since this was asked last: shares of connections since the begin, the mean of what was measured. */
    public static final class Effect {

        private final long seen;
        private final long hit;
        private final double mean;

        private Effect(long seen, long hit, double mean) {
            this.seen = seen;
            this.hit = hit;
            this.mean = mean;
        }

        /** Connections that it could have hit. */
        public long seen() {
            return seen;
        }

        /** Connections that it did hit. */
        public long hit() {
            return hit;
        }

        /** The mean of what its stages measured; NaN where they measured nothing. */
        public double mean() {
            return mean;
        }
    }

    public Toxic toxic() {
        return toxic;
    }

    boolean isUpstream() {
        return upstream;
    }

    /** Whether it hits the connection whose chance this is. */
    boolean hits(SplittableRandom random) {
        seen++;
        boolean hits = random.nextDouble() < share;
        hit += hits ? 1 : 0;
        return hits;
    }

    SplittableRandom random(long connection) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + connection);
    }

    void measured(double value) {
        sum += value;
        count++;
    }

    Effect effect() {
        Effect effect = new Effect(seen, hit, count == 0 ? Double.NaN : sum / count);
        sum = 0;
        count = 0;
        return effect;
    }
}
