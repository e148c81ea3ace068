package chaos.diagnosis;

/**
 * When a resource will be exhausted if it goes on as it does.
 *
 * @param resource the signal's name
 * @param seconds from now on, at least 0
 */
public record Forecast(String resource, double seconds) {}
