package chaos.words;

import chaos.plan.ArrivalSine;
import chaos.plan.LoadShape;
import chaos.quantity.Rate;
import java.time.Duration;
import java.util.function.Consumer;

/** {@code sine 50.perSecond} .. {@code to 150.perSecond every 1.min lasting 10.min}. */
public final class Swinging implements Word {

    private final Sentence sentence;
    private final Rate low;
    private final Consumer<LoadShape> taker;

    Swinging(Sentence sentence, Rate low, Consumer<LoadShape> taker) {
        this.sentence = sentence;
        this.low = low;
        this.taker = taker;
    }

    /** The rate half a swing later. */
    public To to(Rate high) {
        sentence.needs("`every <duration> lasting <duration>`");
        return new To(high);
    }

    /** A sine whose ends are known. */
    public final class To implements Word {

        private final Rate high;

        private To(Rate high) {
            this.high = high;
        }

        /** The time of a whole swing. */
        public Every every(Duration swing) {
            sentence.needs("`lasting <duration>`");
            return new Every(high, swing);
        }
    }

    /** A sine whose swings are known. */
    public final class Every implements Word {

        private final Rate high;
        private final Duration swing;

        private Every(Rate high, Duration swing) {
            this.high = high;
            this.swing = swing;
        }

        /** For how long. */
        public void lasting(Duration time) {
            sentence.done();
            if (Laws.takesTime(sentence, "a swing", swing) && Laws.takesTime(sentence, "a sine", time)) {
                taker.accept(new ArrivalSine(low, high, swing, time, sentence.origin()));
            }
        }
    }
}
