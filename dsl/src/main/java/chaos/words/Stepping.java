package chaos.words;

import chaos.plan.LoadShape;
import chaos.plan.Stairs;
import java.time.Duration;
import java.util.function.Consumer;

/** {@code stairs 100.clients} .. {@code to 500.clients by 100.clients every 10.s}. */
public final class Stepping implements Word {

    private final Sentence sentence;
    private final Clients from;
    private final Consumer<LoadShape> taker;

    Stepping(Sentence sentence, Clients from, Consumer<LoadShape> taker) {
        this.sentence = sentence;
        this.from = from;
        this.taker = taker;
    }

    /** The number of clients on the last tread. */
    public To to(Clients to) {
        sentence.needs("`by <clients> every <duration>`");
        return new To(to);
    }

    /** Stairs whose ends are known. */
    public final class To implements Word {

        private final Clients to;

        private To(Clients to) {
            this.to = to;
        }

        /** How many clients a tread is higher, or lower, than the one before. */
        public By by(Clients step) {
            sentence.needs("`every <duration>`");
            return new By(to, step);
        }
    }

    /** Stairs whose treads are known. */
    public final class By implements Word {

        private final Clients to;
        private final Clients step;

        private By(Clients to, Clients step) {
            this.to = to;
            this.step = step;
        }

        /** How long a tread is. */
        public Shaped every(Duration time) {
            sentence.done();
            if (step.clients() < 1) {
                sentence.slip("a stair is at least 1 client high, got " + step, step.toString(), "1 client or more");
            } else if (Laws.takesTime(sentence, "a tread", time)) {
                taker.accept(new Stairs(from.clients(), to.clients(), step.clients(), time, sentence.origin()));
            }
            return new Shaped(sentence);
        }
    }
}
