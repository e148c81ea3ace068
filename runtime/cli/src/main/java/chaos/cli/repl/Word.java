package chaos.cli.repl;

/**
 * A word of a typed line.
 *
 * @param text what it means, without quotes and backslashes
 * @param start where it begins in the line
 * @param end where it ends in the line, exclusive
 */
record Word(String text, int start, int end) {}
