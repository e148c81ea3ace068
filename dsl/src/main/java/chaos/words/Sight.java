package chaos.words;

import chaos.plan.Act;
import chaos.plan.Check;
import chaos.plan.Origin;
import chaos.plan.Step;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.function.Consumer;

/** Why something is looked at: to wait until it is so, or to see once whether a step is needed. */
interface Sight {

    /** The sentence that looks. */
    Sentence sentence();

    /** Takes what is looked at; a later one replaces it. */
    void take(Check check);

    /** Takes the time for it. */
    void within(Duration time);

    /** Makes the act of a check that is waited for. */
    interface Waiting {
        Act act(Check check, Duration within, Origin origin);
    }

    /** {@code verify} and {@code waitUntil}. */
    final class Wait implements Sight {

        private final Acting.Pending act;
        private final Waiting waiting;
        private Check check = new Check.CommandSucceeds(java.util.List.of());

        Wait(Acting.Pending act, Waiting waiting) {
            this.act = act;
            this.waiting = waiting;
        }

        @Override
        public Sentence sentence() {
            return act.sentence();
        }

        @Override
        public void take(Check seen) {
            check = seen;
            act.needs("`within <duration>`");
        }

        @Override
        public void within(Duration time) {
            sentence().done();
            if (act.takesTime(time)) {
                act.done(origin -> waiting.act(check, time, origin));
            }
        }
    }

    /** {@code onlyIf} and {@code unless}. */
    record Glance(Sentence sentence, boolean expected, Consumer<Step.Guard> taker) implements Sight {

        @Override
        public void take(Check check) {
            sentence.done();
            taker.accept(new Step.Guard(expected, check));
        }

        @Override
        public void within(Duration time) {
            String law = "`" + sentence.verb() + "` looks once and waits for nothing";
            sentence.slip(law + ", got within " + Span.print(time), "within", "`waitUntil ..` as the step's first act");
        }
    }
}
