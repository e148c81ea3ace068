package chaos.report;

/**
 * A link of a chain of causes.
 *
 * @param question what is asked
 * @param answer what was measured or recorded before it; a person confirms that it was the cause
 * @param evidence where that is seen
 */
record Why(String question, String answer, String evidence) {}
