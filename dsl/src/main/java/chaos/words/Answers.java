package chaos.words;

import chaos.plan.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The answers given for a script, and which of them it asked for. */
public final class Answers {

    private final Map<String, String> given;
    private final Set<String> secrets = new TreeSet<>();
    private final Map<String, String> taken = new LinkedHashMap<>();

    private final Map<String, Wording> offered;
    private final Set<String> unanswered = new TreeSet<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();

    Answers(Map<String, String> given, Map<String, Wording> offered) {
        this.given = Map.copyOf(given);
        this.offered = Map.copyOf(offered);
    }

    /** The answer to a question without a default; where there is none yet, a place for it. */
    Wording text(String name) {
        String answer = given.get(name);
        if (answer == null && !offered.containsKey(name)) {
            unanswered.add(name);
        }
        Wording placed = new Wording(List.of(new Wording.Output(name)));
        Wording text = answer == null ? offered.getOrDefault(name, placed) : Wording.of(answer);
        taken.put(name, text.print());
        return text;
    }

    /** Notes that a secret was asked; its value is kept nowhere. */
    Wording secret(String name) {
        secrets.add(name);
        Wording secret = new Wording(List.of(new Wording.Secret(name)));
        taken.put(name, secret.print());
        return secret;
    }

    void ask(String name, Question question) {
        questions.put(name, question);
    }

    /** The questions without a default and the secrets, by their names, in the order of asking. */
    public Map<String, Question> questions() {
        return new LinkedHashMap<>(questions);
    }

    @Nullable String value(String name) {
        return given.get(name);
    }

    /** The questions without a default that nothing answers. */
    public Set<String> unanswered() {
        return new TreeSet<>(unanswered);
    }

    /** The names of the secrets that were asked. */
    public Set<String> secrets() {
        return new TreeSet<>(secrets);
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
