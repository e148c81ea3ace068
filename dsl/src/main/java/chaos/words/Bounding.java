package chaos.words;

import chaos.plan.Backpressure;
import chaos.plan.Backpressure.Beyond;
import java.util.function.Consumer;

/** {@code backpressure queueing} .. {@code beyond 500.inFlight}. */
public final class Bounding implements Word {

    private final Sentence sentence;
    private final Beyond beyond;
    private final Consumer<Backpressure> taker;

    Bounding(Sentence sentence, Beyond beyond, Consumer<Backpressure> taker) {
        this.sentence = sentence;
        this.beyond = beyond;
        this.taker = taker;
    }

    /** How many requests may be in flight at once. */
    public void beyond(InFlight bound) {
        sentence.done();
        if (Laws.within(sentence.saying(), "a bound on requests in flight", bound.requests(), 1, 1_000_000)) {
            taker.accept(new Backpressure(bound.requests(), beyond));
        }
    }
}
