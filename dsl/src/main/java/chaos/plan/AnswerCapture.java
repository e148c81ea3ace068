package chaos.plan;

import java.util.Optional;

/**
 * A value that is taken from an answer for later requests of the same client. Where it is not there, the answer is wrong.
 *
 * @param name by which later requests speak of it
 * @param pattern a regular expression in the syntax of RE2 whose first group is taken, or all that matched where it has
 *     none; empty: the whole part
 */
public record AnswerCapture(String name, AnswerPart part, Optional<String> pattern) {

    /** The capture as a person reads it. */
    public String print() {
        return name + " from " + part.print()
                + pattern.map(p -> " matching '" + p + "'").orElse("");
    }
}
