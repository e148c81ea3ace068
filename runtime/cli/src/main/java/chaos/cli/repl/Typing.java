package chaos.cli.repl;

import java.util.List;

/**
 * What was typed so far.
 *
 * @param words the words of the whole line
 * @param begun the begin of the word at the cursor; of a value behind an option's equals sign, the begin of the value
 */
public record Typing(List<String> words, String begun) {

    public Typing {
        words = List.copyOf(words);
    }

    /** The value of an option on the line; the default where it has none. */
    public String option(String name, String otherwise) {
        int at = words.indexOf(name);
        return at >= 0 && at + 1 < words.size() && !words.get(at + 1).isEmpty() ? words.get(at + 1) : otherwise;
    }
}
