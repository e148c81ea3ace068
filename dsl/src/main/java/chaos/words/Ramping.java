package chaos.words;

import chaos.plan.LoadShape;
import chaos.plan.Ramp;
import java.time.Duration;
import java.util.function.Consumer;

/** {@code ramp 0.clients} .. {@code to 100.clients over 10.s}. */
public final class Ramping implements Word {

    private final Sentence sentence;
    private final Clients from;
    private final Consumer<LoadShape> taker;

    Ramping(Sentence sentence, Clients from, Consumer<LoadShape> taker) {
        this.sentence = sentence;
        this.from = from;
        this.taker = taker;
    }

    /** The number of clients at the end. */
    public To to(Clients to) {
        sentence.needs("`over <duration>`");
        return new To(to);
    }

    /** A ramp whose ends are known. */
    public final class To implements Word {

        private final Clients to;

        private To(Clients to) {
            this.to = to;
        }

        /** How long it takes. */
        public Shaped over(Duration time) {
            sentence.done();
            if (Laws.takesTime(sentence, "a ramp", time)) {
                taker.accept(new Ramp(from.clients(), to.clients(), time, sentence.origin()));
            }
            return new Shaped(sentence);
        }
    }
}
