package chaos.words;

import java.util.function.Consumer;

/** {@code post '{..}'} .. {@code to '/api/orders'}. */
public final class Sending implements Word {

    private final Sentence sentence;
    private final Consumer<CharSequence> taker;

    Sending(Sentence sentence, Consumer<CharSequence> taker) {
        this.sentence = sentence;
        this.taker = taker;
    }

    /** Where it is sent. */
    public void to(CharSequence path) {
        sentence.done();
        taker.accept(path);
    }
}
