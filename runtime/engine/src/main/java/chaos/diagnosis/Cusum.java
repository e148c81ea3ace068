package chaos.diagnosis;

/**
 * Page's one-sided cumulative sum (Biometrika 41, 1954) over robust z-scores: notices a small lasting rise and forgives a
 * large short one.
 */
final class Cusum {

    /** A rise of half a spread is not looked for. */
    private static final double SLACK = 0.5;

    /** One value, however wild, counts for no more than this. */
    private static final double MOST = 4;

    private static final double ALARM = 8;

    private double sum;
    private long onset;

    /** Takes the z-score of the second that begins {@code at}. */
    void add(long at, double z) {
        if (Double.isNaN(z)) {
            return;
        }
        if (sum == 0) {
            onset = at;
        }
        sum = Math.max(0, sum + Math.min(MOST, z) - SLACK);
    }

    boolean alarms() {
        return sum > ALARM;
    }

    /** Begin of the first second of the rise. */
    long onset() {
        return onset;
    }

    void reset() {
        sum = 0;
    }
}
