package chaos.diagnosis;

/**
 * The service came to be broken under its load.
 *
 * @param at epoch milliseconds at which that was seen
 * @param load clients, or requests a second, at that time
 * @param condition by which it counts as broken
 */
public record BreakPoint(long at, double load, String condition) {}
