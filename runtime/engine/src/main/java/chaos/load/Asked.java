package chaos.load;

import chaos.plan.AnswerCheck;
import chaos.plan.AnswerCheck.Compares;
import chaos.plan.AnswerCheck.Exists;
import chaos.plan.AnswerCheck.Holds;
import chaos.plan.AnswerCheck.Is;
import chaos.plan.AnswerCheck.Matches;
import chaos.plan.Wording;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is asked of the text of a part of an answer, by a client with its values. */
interface Asked {

    boolean holds(String text, @Nullable String[] values);

    static Asked of(AnswerCheck.Match match, Slots slots) {
        if (match instanceof Is is) {
            return with(is.text(), slots, String::equals);
        }
        if (match instanceof Holds holds) {
            return with(holds.text(), slots, String::contains);
        }
        if (match instanceof Matches matches) {
            Expression expression = new Expression(matches.pattern());
            return (text, values) -> expression.isFoundIn(text);
        }
        if (match instanceof Compares compares) {
            return (text, values) -> compares(text, compares);
        }
        if (match instanceof Exists) {
            return (text, values) -> true;
        }
        throw new IllegalArgumentException("this is not known to be asked: " + match.print());
    }

    private static Asked with(Wording wording, Slots slots, BiPredicate<String, String> how) {
        Template template = new Template(wording, slots);
        return (text, values) -> how.test(text, template.with(values, UnaryOperator.identity()));
    }

    private static boolean compares(String text, Compares asked) {
        if (text.length() > 64) {
            return false;
        }
        try {
            return asked.comparator().holds(Double.parseDouble(text.trim()), asked.limit());
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
