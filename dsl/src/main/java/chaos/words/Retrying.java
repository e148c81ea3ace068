package chaos.words;

import chaos.plan.Step.Retry;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.function.Consumer;

/** {@code retry 3.times} .. {@code from 1.s upTo 10.s}. */
public final class Retrying implements Word {

    private final Sentence sentence;
    private final int times;
    private final Consumer<Retry> taker;

    Retrying(Sentence sentence, int times, Consumer<Retry> taker) {
        this.sentence = sentence;
        this.times = times;
        this.taker = taker;
    }

    /** How long the first wait is; each further one is twice as long. */
    public First from(Duration wait) {
        sentence.needs("`upTo <duration>`");
        return new First(wait);
    }

    /** Waits whose begin is known. */
    public final class First implements Word {

        private final Duration first;

        private First(Duration first) {
            this.first = first;
        }

        /** How long a wait is at most. */
        public void upTo(Duration cap) {
            sentence.done();
            if (cap.compareTo(first) < 0) {
                String law = "the longest wait is at least the first one, " + Span.print(first);
                sentence.slip(law + ", got " + Span.print(cap), Span.print(cap), Span.print(first) + " or more");
            } else {
                taker.accept(new Retry(times, first, cap));
            }
        }
    }
}
