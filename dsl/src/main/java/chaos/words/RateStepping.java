package chaos.words;

import chaos.plan.ArrivalStairs;
import chaos.plan.LoadShape;
import chaos.quantity.Rate;
import java.time.Duration;
import java.util.function.Consumer;

/** {@code stairs 100.perSecond} .. {@code to 500.perSecond by 100.perSecond every 10.s}. */
public final class RateStepping implements Word {

    private final Sentence sentence;
    private final Rate from;
    private final Consumer<LoadShape> taker;

    RateStepping(Sentence sentence, Rate from, Consumer<LoadShape> taker) {
        this.sentence = sentence;
        this.from = from;
        this.taker = taker;
    }

    /** The rate on the last tread. */
    public To to(Rate to) {
        sentence.needs("`by <rate> every <duration>`");
        return new To(to);
    }

    /** Stairs whose ends are known. */
    public final class To implements Word {

        private final Rate to;

        private To(Rate to) {
            this.to = to;
        }

        /** How much higher, or lower, a tread is than the one before. */
        public By by(Rate step) {
            sentence.needs("`every <duration>`");
            return new By(to, step);
        }
    }

    /** Stairs whose treads are known. */
    public final class By implements Word {

        private final Rate to;
        private final Rate step;

        private By(Rate to, Rate step) {
            this.to = to;
            this.step = step;
        }

        /** How long a tread is. */
        public Shaped every(Duration time) {
            sentence.done();
            if (step.perSecond() <= 0) {
                sentence.slip("a stair is higher than 0 /s, got " + step, step.print(), "a rate above 0");
            } else if (Laws.takesTime(sentence, "a tread", time)) {
                taker.accept(new ArrivalStairs(from, to, step, time, sentence.origin()));
            }
            return new Shaped(sentence);
        }
    }
}
