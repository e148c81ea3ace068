package chaos.script;

/**
 * What is wrong with a script, and where.
 *
 * @param file the script as it was named
 * @param line from 1; 0 where it is about the file or the answers as a whole
 * @param column from 1; 0 where it is about the file or the answers as a whole
 * @param message a sentence that says what was found and what is expected
 * @param found what the script says; empty where something is missing
 * @param expected what would be right; empty where nothing would be
 * @param nearest the word that was probably meant; empty where none is near
 */
public record Problem(
        String file, int line, int column, String message, String found, String expected, String nearest) {

    /** The problem in one line: place and message. */
    public String print() {
        return line == 0 ? file + ": " + message : file + ":" + line + ":" + column + ": " + message;
    }
}
