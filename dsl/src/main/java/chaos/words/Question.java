package chaos.words;

import java.util.List;

/**
 * What a script asks, as a person may be asked it.
 *
 * @param text the question in words; the answer's name where the script says none
 * @param choices the answers that are allowed; empty where any is
 */
public record Question(String text, List<String> choices) {

    public Question {
        choices = List.copyOf(choices);
    }
}
