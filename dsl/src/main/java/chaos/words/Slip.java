package chaos.words;

/**
 * A mistake that shows only when a sentence is said.
 *
 * @param line from 1
 * @param column from 1
 * @param found what the script says; empty where something is missing
 * @param expected what the law asks for
 * @param absent whether something is missing, which may follow from another mistake
 */
public record Slip(int line, int column, String message, String found, String expected, boolean absent) {}
