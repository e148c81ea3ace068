package chaos.words;

import chaos.plan.ArrivalSpike;
import chaos.plan.LoadShape;
import chaos.quantity.Rate;
import java.time.Duration;
import java.util.function.Consumer;

/** {@code spike 50.perSecond} .. {@code to 500.perSecond lasting 20.s}. */
public final class Spiking implements Word {

    private final Sentence sentence;
    private final Rate base;
    private final Consumer<LoadShape> taker;

    Spiking(Sentence sentence, Rate base, Consumer<LoadShape> taker) {
        this.sentence = sentence;
        this.base = base;
        this.taker = taker;
    }

    /** The rate at its top, half-way. */
    public To to(Rate top) {
        sentence.needs("`lasting <duration>`");
        return new To(top);
    }

    /** A spike whose height is known. */
    public final class To implements Word {

        private final Rate top;

        private To(Rate top) {
            this.top = top;
        }

        /** How long it takes to rise and fall. */
        public void lasting(Duration time) {
            sentence.done();
            if (Laws.takesTime(sentence, "a spike", time)) {
                taker.accept(new ArrivalSpike(base, top, time, sentence.origin()));
            }
        }
    }
}
