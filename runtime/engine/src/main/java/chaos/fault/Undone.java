package chaos.fault;

/**
 * What an undo found.
 *
 * @param clean whether it was verified that nothing is left
 * @param detail how that was checked, or what is wrong
 * @param byHand the exact command that finishes the job by hand; empty where it is clean
 */
public record Undone(String fault, boolean clean, String detail, String byHand) {}
