package chaos.cli.repl;

import java.util.List;
import org.jline.reader.Candidate;

/**
 * Something that could stand at the cursor.
 *
 * @param says what it means; may be empty
 * @param whole whether a blank can follow it; not so after a folder or the begin of an answer
 */
public record Choice(String value, String says, boolean whole) {

    /** One that can be followed by a blank. */
    public static Choice whole(String value, String says) {
        return new Choice(value, says, true);
    }

    /** Some that explain themselves. */
    static List<Choice> plain(List<String> values) {
        return values.stream().map(value -> whole(value, "")).toList();
    }

    Choice behind(String prefix) {
        return new Choice(prefix + value, says, whole);
    }

    /** For the line editor, at a place in the list. */
    Candidate candidate(int place) {
        return new Candidate(value, value, null, says.isEmpty() ? null : says, null, null, whole, place);
    }
}
