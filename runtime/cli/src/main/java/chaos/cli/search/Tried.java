package chaos.cli.search;

/**
 * What one run of a search said.
 *
 * @param goal what is looked for
 * @param value clients, or seconds until the load was withdrawn
 * @param over whether the point lies at or below it: the service broke, or did not come back
 * @param run the run's name
 * @param says in words
 */
public record Tried(String goal, double value, boolean over, String run, String says) {}
