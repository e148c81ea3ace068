package chaos.diagnosis;

/**
 * What was forecast at a time.
 *
 * @param at epoch milliseconds
 */
public record Outlook(long at, Forecast forecast) {}
