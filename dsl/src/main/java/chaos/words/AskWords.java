package chaos.words;

import chaos.plan.Plan;
import chaos.quantity.AmountText;
import chaos.quantity.ByteRate;
import chaos.quantity.Count;
import chaos.quantity.Dimension;
import chaos.quantity.Percent;
import chaos.quantity.Rate;
import chaos.quantity.Size;
import chaos.quantity.Span;
import groovy.lang.Script;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code def rate = ask 'rate', 1.MB.perSecond}: a question whose answer is of the kind of its default.
 *
 * <p>Options: {@code question}, the text that a person is asked; {@code choices}, a list of texts; {@code pattern}, a
 * regular expression that the whole answer matches.
 */
public abstract class AskWords extends Script implements Word {

    private final Saying saying = Saying.current();

    final Saying saying() {
        return saying;
    }

    /** What the script says as a whole; null where it does not come to a plan. */
    abstract @Nullable Plan plan();

    public Duration ask(String name, Duration byDefault) {
        return ask(Map.of(), name, byDefault);
    }

    public Duration ask(Map<String, ?> options, String name, Duration byDefault) {
        return new Asking(saying, name, options)
                .answer(byDefault, Span.print(byDefault), t -> ((Span) AmountText.parse(t, Dimension.DURATION))
                        .duration());
    }

    public Size ask(String name, Size byDefault) {
        return ask(Map.of(), name, byDefault);
    }

    public Size ask(Map<String, ?> options, String name, Size byDefault) {
        return new Asking(saying, name, options).amount(byDefault, Size.class);
    }

    public ByteRate ask(String name, ByteRate byDefault) {
        return ask(Map.of(), name, byDefault);
    }

    public ByteRate ask(Map<String, ?> options, String name, ByteRate byDefault) {
        return new Asking(saying, name, options).amount(byDefault, ByteRate.class);
    }

    public Rate ask(String name, Rate byDefault) {
        return ask(Map.of(), name, byDefault);
    }

    public Rate ask(Map<String, ?> options, String name, Rate byDefault) {
        return new Asking(saying, name, options).amount(byDefault, Rate.class);
    }

    public Percent ask(String name, Percent byDefault) {
        return ask(Map.of(), name, byDefault);
    }

    public Percent ask(Map<String, ?> options, String name, Percent byDefault) {
        return new Asking(saying, name, options).amount(byDefault, Percent.class);
    }

    public Count ask(String name, Count byDefault) {
        return ask(Map.of(), name, byDefault);
    }

    public Count ask(Map<String, ?> options, String name, Count byDefault) {
        return new Asking(saying, name, options).amount(byDefault, Count.class);
    }

    public Clients ask(String name, Clients byDefault) {
        return ask(Map.of(), name, byDefault);
    }

    public Clients ask(Map<String, ?> options, String name, Clients byDefault) {
        return new Clients(new Asking(saying, name, options)
                .amount(new Count(byDefault.clients()), Count.class)
                .count());
    }

    public String ask(String name, String byDefault) {
        return ask(Map.of(), name, byDefault);
    }

    public String ask(Map<String, ?> options, String name, String byDefault) {
        return new Asking(saying, name, options).answer(byDefault, byDefault, t -> t);
    }

    public Integer ask(String name, Integer byDefault) {
        return ask(Map.of(), name, byDefault);
    }

    public Integer ask(Map<String, ?> options, String name, Integer byDefault) {
        return new Asking(saying, name, options).answer(byDefault, byDefault.toString(), AskWords::wholeNumber);
    }

    public Boolean ask(String name, Boolean byDefault) {
        return ask(Map.of(), name, byDefault);
    }

    public Boolean ask(Map<String, ?> options, String name, Boolean byDefault) {
        return new Asking(saying, name, options).answer(byDefault, byDefault.toString(), AskWords::yesOrNo);
    }

    private static Integer wholeNumber(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a whole number", e);
        }
    }

    private static Boolean yesOrNo(String text) {
        return switch (text) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw new IllegalArgumentException("'" + text + "' is neither yes nor no");
        };
    }
}
