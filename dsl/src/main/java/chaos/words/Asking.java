package chaos.words;

import chaos.quantity.Amount;
import chaos.quantity.AmountText;
import chaos.quantity.Dimension;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Answers a question of the script: by what was given for it, else by its default. */
final class Asking {

    private static final Set<String> OPTIONS = new TreeSet<>(Set.of("question", "choices", "pattern"));

    private final Saying saying;
    private final String name;
    private final Map<String, ?> options;

    Asking(Saying saying, String name, Map<String, ?> options) {
        this.saying = saying;
        this.name = name;
        this.options = options;
        for (String option : options.keySet()) {
            if (!OPTIONS.contains(option)) {
                saying.slip("`ask` knows no `" + option + "`; it knows " + OPTIONS, option, "one of " + OPTIONS);
            }
        }
    }

    /** The answer, of the default's kind; the default also where the answer is wrong, which is then reported. */
    <T> T answer(T byDefault, String printed, Function<String, T> reader) {
        once();
        String text = saying.answers().take(name, printed);
        if (!saying.answers().given(name)) {
            return byDefault;
        }
        try {
            check(text);
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            saying.slip("the answer to `" + name + "`: " + e.getMessage(), text, "such as " + printed);
            return byDefault;
        }
    }

    <A extends Amount> A amount(A byDefault, Class<A> kind) {
        Dimension dimension = byDefault.dimension();
        return answer(byDefault, byDefault.print(), text -> kind.cast(AmountText.parse(text, dimension)));
    }

    /** The answer to a question without a default. */
    Said text() {
        once();
        if (saying.answers().given(name)) {
            checked(saying.answers().value(name) + "", saying.answers().value(name) + "");
        }
        saying.answers().ask(name, question());
        return new Said(saying.answers().text(name));
    }

    /** The place of a secret; where it is given already, it is checked and forgotten. */
    Said secret() {
        once();
        if (saying.answers().given(name)) {
            checked(saying.answers().value(name) + "", "•••");
        }
        saying.answers().ask(name, question());
        return new Said(saying.answers().secret(name));
    }

    private void checked(String text, String shown) {
        try {
            check(text);
        } catch (IllegalArgumentException e) {
            String why = String.valueOf(e.getMessage()).replace(text, shown);
            saying.slip("the answer to `" + name + "`: " + why, shown, "an answer that fits");
        }
    }

    private Question question() {
        Object text = options.get("question");
        List<String> choices = options.get("choices") instanceof List<?> some
                ? some.stream().map(String::valueOf).toList()
                : List.of();
        return new Question(text == null ? name : text.toString(), choices);
    }

    private void once() {
        if (saying.answers().asked(name)) {
            saying.slip("`" + name + "` is asked a second time", name, "a question of its own");
        }
    }

    private void check(String text) {
        if (options.get("choices") instanceof List<?> choices
                && !choices.stream().anyMatch(c -> text.equals(c + ""))) {
            throw new IllegalArgumentException("'" + text + "' is none of " + choices);
        }
        Object pattern = options.get("pattern");
        if (pattern != null && !MeteredText.matches(pattern.toString(), text)) {
            throw new IllegalArgumentException("'" + text + "' does not match '" + pattern + "'");
        }
    }
}
