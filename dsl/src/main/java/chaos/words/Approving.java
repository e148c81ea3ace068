package chaos.words;

import chaos.plan.Act;
import chaos.plan.Wording;
import java.time.Duration;

/** {@code approve 'The shop restarts now.'} .. {@code within 2.min otherwise no}. */
public final class Approving implements Word {

    private final Acting.Pending act;
    private final Wording question;

    Approving(Acting.Pending act, Wording question) {
        this.act = act;
        this.question = question;
    }

    /** How long the answer is waited for. */
    public Waited within(Duration time) {
        act.takesTime(time);
        act.needs("`otherwise yes` or `otherwise no`");
        return new Waited(time);
    }

    /** An approval whose time is known. */
    public final class Waited implements Word {

        private final Duration time;

        private Waited(Duration time) {
            this.time = time;
        }

        /** What counts where no answer comes. */
        public void otherwise(AnswerNoun answer) {
            act.done(origin -> new Act.Approve(question, time, answer.yes(), origin));
        }
    }
}
