package chaos.words;

import chaos.plan.LoadShape;
import chaos.plan.Pulse;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.function.Consumer;

/** {@code pulse 10.clients} .. {@code to 200.clients lasting 2.s every 10.s repeated 3.times}. */
public final class Pulsing implements Word {

    private final Sentence sentence;
    private final Clients base;
    private final Consumer<LoadShape> taker;

    Pulsing(Sentence sentence, Clients base, Consumer<LoadShape> taker) {
        this.sentence = sentence;
        this.base = base;
        this.taker = taker;
    }

    /** The number of clients in a burst. */
    public To to(Clients peak) {
        sentence.needs("`lasting <duration> every <duration> repeated <times>`");
        return new To(peak);
    }

    /** Bursts whose height is known. */
    public final class To implements Word {

        private final Clients peak;

        private To(Clients peak) {
            this.peak = peak;
        }

        /** How long a burst is. */
        public Wide lasting(Duration width) {
            sentence.needs("`every <duration> repeated <times>`");
            return new Wide(peak, width);
        }
    }

    /** Bursts whose length is known. */
    public final class Wide implements Word {

        private final Clients peak;
        private final Duration width;

        private Wide(Clients peak, Duration width) {
            this.peak = peak;
            this.width = width;
        }

        /** The time from the begin of a burst to the begin of the next. */
        public Timed every(Duration period) {
            sentence.needs("`repeated <times>`");
            return new Timed(peak, width, period);
        }
    }

    /** Bursts whose rhythm is known. */
    public final class Timed implements Word {

        private final Clients peak;
        private final Duration width;
        private final Duration period;

        private Timed(Clients peak, Duration width, Duration period) {
            this.peak = peak;
            this.width = width;
            this.period = period;
        }

        /** How many bursts there are. */
        public void repeated(Times times) {
            sentence.done();
            if (fits()) {
                taker.accept(
                        new Pulse(base.clients(), peak.clients(), width, period, times.times(), sentence.origin()));
            }
        }

        private boolean fits() {
            if (width.compareTo(period) <= 0) {
                return Laws.takesTime(sentence, "a pulse", width);
            }
            String found = Span.print(width) + " every " + Span.print(period);
            sentence.slip("a pulse cannot be wider than its period, got " + found, found, "a shorter pulse");
            return false;
        }
    }
}
