package chaos.words;

import chaos.plan.Arrivals;
import chaos.quantity.Rate;
import java.time.Duration;
import java.util.function.BiConsumer;

/** A rate of arrivals that is kept. */
public final class Arriving implements Word {

    private final Sentence sentence;
    private final Rate rate;
    private final BiConsumer<Arrivals, Sentence> taker;

    Arriving(Sentence sentence, Rate rate, BiConsumer<Arrivals, Sentence> taker) {
        this.sentence = sentence;
        this.rate = rate;
        this.taker = taker;
    }

    /** For how long. */
    public Shaped lasting(Duration time) {
        sentence.done();
        if (Laws.takesTime(sentence, "an arrival of requests", time)) {
            taker.accept(new Arrivals(rate, time, sentence.origin()), sentence);
        }
        return new Shaped(sentence);
    }
}
