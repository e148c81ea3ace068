package chaos.perform.runbook;

/**
 * What could not be taken back.
 *
 * @param byHand the command that does it by hand
 */
public record LeftBehind(int step, String name, String problem, String byHand) {}
