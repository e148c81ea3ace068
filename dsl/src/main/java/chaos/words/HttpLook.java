package chaos.words;

import chaos.plan.Check;
import chaos.plan.Wording;
import java.util.Optional;

/** {@code verify http('http://127.0.0.1:8080/health')} .. {@code answers 200 holding 'up'}. */
public final class HttpLook implements Word {

    private final Sight sight;
    private final Wording uri;

    HttpLook(Sight sight, HttpNoun noun) {
        this.sight = sight;
        this.uri = noun.uri();
    }

    /** The status of the answer. */
    public Answered answers(int status) {
        Laws.within(sight.sentence().saying(), "a status of HTTP", status, 100, 599);
        sight.take(new Check.HttpAnswers(uri, status, Optional.empty()));
        return new Answered(status);
    }

    /** An answer whose status is known. */
    public final class Answered extends Looked {

        private final int status;

        private Answered(int status) {
            super(sight);
            this.status = status;
        }

        /** What its body holds beside that. */
        public Looked holding(CharSequence text) {
            sight.take(new Check.HttpAnswers(uri, status, Optional.of(Texts.wording(text))));
            return new Looked(sight);
        }
    }
}
