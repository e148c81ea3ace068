package chaos.words;

import chaos.plan.Act;
import chaos.plan.Origin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The acts of a block in the order in which their sentences begin. */
final class Acting {

    private final Saying saying;
    private final RunbookDraft draft;
    private final List<Pending> pending = new ArrayList<>();

    Acting(Saying saying, RunbookDraft draft) {
        this.saying = saying;
        this.draft = draft;
    }

    Saying saying() {
        return saying;
    }

    RunbookDraft draft() {
        return draft;
    }

    /** A sentence that will say an act. */
    Pending begin(String verb, String needs) {
        Pending begun = new Pending(saying.begin(verb, needs));
        pending.add(begun);
        return begun;
    }

    /** A sentence that says its act at once. */
    Pending add(String verb, Function<Origin, Act> act) {
        Pending said = begin(verb, "");
        said.done(act);
        return said;
    }

    boolean isEmpty() {
        return pending.isEmpty();
    }

    List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        for (Pending one : pending) {
            if (one.act != null) {
                acts.add(one.act);
            }
        }
        return acts;
    }

    /** An act as far as it has been said. */
    final class Pending {

        private final Sentence sentence;
        private @Nullable Act act;

        private Pending(Sentence sentence) {
            this.sentence = sentence;
        }

        Sentence sentence() {
            return sentence;
        }

        void needs(String words) {
            sentence.needs(words);
        }

        void done(Function<Origin, Act> said) {
            sentence.done();
            act = said.apply(sentence.origin());
        }

        /** The words were not a sentence of their own but a part of another. */
        void withdraw() {
            sentence.done();
            pending.remove(this);
        }

        /** Whether a time that is waited is longer than none, which is reported where it is not. */
        boolean takesTime(Duration time) {
            return Laws.takesTime(sentence, "a `" + sentence.verb() + "`", time);
        }
    }
}
