package chaos.words;

import chaos.plan.LoadShape;
import chaos.plan.Reduce;
import java.time.Duration;
import java.util.function.Consumer;

/** {@code reduce 2_000.clients} .. {@code to 100.clients over 10.s}. */
public final class Reducing implements Word {

    private final Sentence sentence;
    private final Clients from;
    private final Consumer<LoadShape> taker;

    Reducing(Sentence sentence, Clients from, Consumer<LoadShape> taker) {
        this.sentence = sentence;
        this.from = from;
        this.taker = taker;
    }

    /** The number of clients at the end. */
    public To to(Clients to) {
        sentence.needs("`over <duration>`");
        return new To(to);
    }

    /** A withdrawal whose ends are known. */
    public final class To implements Word {

        private final Clients to;

        private To(Clients to) {
            this.to = to;
        }

        /** How long it takes. */
        public void over(Duration time) {
            sentence.done();
            if (to.compareTo(from) >= 0) {
                String law = "a load is reduced to fewer clients than it had";
                sentence.slip(law + ", got from " + from + " to " + to, to.toString(), "fewer than " + from);
            } else if (Laws.takesTime(sentence, "a reduction", time)) {
                taker.accept(new Reduce(from.clients(), to.clients(), time, sentence.origin()));
            }
        }
    }
}
