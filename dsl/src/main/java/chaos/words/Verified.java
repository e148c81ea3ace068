package chaos.words;

import chaos.plan.AnswerCheck.Compares;
import chaos.plan.AnswerCheck.Holds;
import chaos.plan.AnswerCheck.Is;
import chaos.plan.AnswerCheck.Match;
import chaos.plan.AnswerCheck.Matches;
import chaos.plan.Comparator;
import java.util.function.Consumer;

/** {@code verify json('$.total')} .. {@code isExactly 7}: what must hold of a part of an answer. */
public final class Verified implements Word {

    private final Sentence sentence;
    private final Consumer<Match> taker;

    Verified(Sentence sentence, Consumer<Match> taker) {
        this.sentence = sentence;
        this.taker = taker;
    }

    /** It is exactly this text. */
    public void isExactly(CharSequence text) {
        take(new Is(Texts.wording(text)));
    }

    /** It is this number, as it is written. */
    public void isExactly(Number number) {
        take(new Is(Texts.wording(String.valueOf(number))));
    }

    /** It is true or false. */
    public void isExactly(boolean truth) {
        take(new Is(Texts.wording(String.valueOf(truth))));
    }

    /** This is somewhere in it. */
    public void holds(CharSequence text) {
        take(new Holds(Texts.wording(text)));
    }

    /** This regular expression (RE2) is found in it. */
    public void matches(String pattern) {
        sentence.done();
        if (Laws.expression(sentence.saying(), pattern)) {
            take(new Matches(pattern));
        }
    }

    public void isBelow(Number limit) {
        take(new Compares(Comparator.IS_BELOW, limit.doubleValue()));
    }

    public void isAbove(Number limit) {
        take(new Compares(Comparator.IS_ABOVE, limit.doubleValue()));
    }

    public void isAtLeast(Number limit) {
        take(new Compares(Comparator.IS_AT_LEAST, limit.doubleValue()));
    }

    public void isAtMost(Number limit) {
        take(new Compares(Comparator.IS_AT_MOST, limit.doubleValue()));
    }

    private void take(Match match) {
        sentence.done();
        taker.accept(match);
    }
}
