package chaos.words;

import chaos.plan.AnswerCapture;
import java.util.List;
import java.util.Optional;

/** {@code capture 'order'} .. {@code from json('$.id')}. */
public final class Capturing implements Word {

    private final Sentence sentence;
    private final String name;
    private final List<AnswerCapture> captures;

    Capturing(Sentence sentence, String name, List<AnswerCapture> captures) {
        this.sentence = sentence;
        this.name = name;
        this.captures = captures;
    }

    /** What of the answer it is. */
    public From from(PartNoun part) {
        sentence.done();
        AnswerCapture whole = new AnswerCapture(name, part.part(), Optional.empty());
        captures.add(whole);
        return new From(whole);
    }

    /** A capture whose part is known. */
    public final class From implements Word {

        private final AnswerCapture whole;

        private From(AnswerCapture whole) {
            this.whole = whole;
        }

        /** The first group of this regular expression (RE2) in it, or all that matches where it has no group. */
        public void matching(String pattern) {
            if (Laws.expression(sentence.saying(), pattern)) {
                captures.remove(whole);
                captures.add(new AnswerCapture(name, whole.part(), Optional.of(pattern)));
            }
        }
    }
}
