package chaos.words;

import chaos.plan.Wording;
import java.util.function.Consumer;

/** {@code answers 200} .. {@code holding 'tea'}. */
public final class Answering implements Word {

    private final Consumer<Wording> taker;

    Answering(Consumer<Wording> taker) {
        this.taker = taker;
    }

    /** What the body holds beside that. */
    public Answering holding(CharSequence text) {
        taker.accept(Texts.wording(text));
        return this;
    }
}
