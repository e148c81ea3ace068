package chaos.words;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** The answers given for a script, and which of them it asked for. */
public final class Answers {

    private final Map<String, String> given;
    private final Map<String, String> taken = new LinkedHashMap<>();

    Answers(Map<String, String> given) {
        this.given = Map.copyOf(given);
    }

    /** The answer to a question, or its default as text where none was given. */
    String take(String name, String otherwise) {
        String answer = given.getOrDefault(name, otherwise);
        taken.put(name, answer);
        return answer;
    }

    boolean given(String name) {
        return given.containsKey(name);
    }

    boolean asked(String name) {
        return taken.containsKey(name);
    }

    /** What was asked, with the answers taken, in the order of asking. */
    public Map<String, String> taken() {
        return new LinkedHashMap<>(taken);
    }

    /** The names of answers that nothing asked for. */
    public Iterable<String> unasked() {
        TreeSet<String> names = new TreeSet<>(given.keySet());
        names.removeAll(taken.keySet());
        return names;
    }
}
