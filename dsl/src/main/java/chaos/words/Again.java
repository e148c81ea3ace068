package chaos.words;

import java.time.Duration;
import java.util.function.Consumer;

/** {@code retry 2.times} .. {@code after 100.ms}. */
public final class Again implements Word {

    private final Saying saying;
    private final Consumer<Duration> taker;

    Again(Saying saying, Consumer<Duration> taker) {
        this.saying = saying;
        this.taker = taker;
    }

    /** How long after the failure; at once, unless said. */
    public void after(Duration pause) {
        Sentence sentence = saying.begin("after", "");
        sentence.done();
        if (Laws.takesTime(sentence, "a pause", pause)) {
            taker.accept(pause);
        }
    }
}
