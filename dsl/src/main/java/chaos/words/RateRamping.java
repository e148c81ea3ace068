package chaos.words;

import chaos.plan.ArrivalRamp;
import chaos.plan.LoadShape;
import chaos.quantity.Rate;
import java.time.Duration;
import java.util.function.Consumer;

/** {@code ramp 10.perSecond} .. {@code to 500.perSecond over 30.s}. */
public final class RateRamping implements Word {

    private final Sentence sentence;
    private final Rate from;
    private final Consumer<LoadShape> taker;

    RateRamping(Sentence sentence, Rate from, Consumer<LoadShape> taker) {
        this.sentence = sentence;
        this.from = from;
        this.taker = taker;
    }

    /** The rate at the end. */
    public To to(Rate to) {
        sentence.needs("`over <duration>`");
        return new To(to);
    }

    /** A ramp whose ends are known. */
    public final class To implements Word {

        private final Rate to;

        private To(Rate to) {
            this.to = to;
        }

        /** How long it takes. */
        public Shaped over(Duration time) {
            sentence.done();
            if (Laws.takesTime(sentence, "a ramp", time)) {
                taker.accept(new ArrivalRamp(from, to, time, sentence.origin()));
            }
            return new Shaped(sentence);
        }
    }
}
