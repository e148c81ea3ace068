package chaos.diagnosis;

/**
 * Two signals that moved together, second by second. It is shown, and nothing is concluded from it: what moves together
 * need not cause one another.
 *
 * @param r Pearson's coefficient of their first differences, -1 to 1
 * @param seconds how many differences it is of
 */
public record Correlation(String one, String other, double r, int seconds) {}
