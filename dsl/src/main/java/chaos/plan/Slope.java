package chaos.plan;

/**
 * A rate that goes evenly from one value to another: the building block of the shapes whose rate is a line.
 *
 * @param from a second, at its begin
 * @param to a second, at its end
 * @param seconds its length, longer than 0
 */
record Slope(double from, double to, double seconds) {

    double rateAt(double t) {
        return from + (to - from) * t / seconds;
    }

    double countAt(double t) {
        return t * (from + (to - from) * t / (2 * seconds));
    }

    /**
     * The smaller root of {@code from t + k t²/2 = count} with {@code k} the steepness, in the form that loses no digits where
     * the steepness is small or the rate begins at 0.
     */
    double timeOf(double count) {
        double steepness = (to - from) / seconds;
        double root = Math.sqrt(Math.max(0, from * from + 2 * steepness * count));
        double time = count == 0 ? 0 : 2 * count / (from + root);
        return Math.min(time, seconds);
    }

    double count() {
        return countAt(seconds);
    }
}
