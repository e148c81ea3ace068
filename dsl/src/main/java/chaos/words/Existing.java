package chaos.words;

import chaos.plan.AnswerPart;

/** That a part of an answer is there: {@code header('Location').exists}. */
public final class Existing implements Word {

    private final AnswerPart part;

    Existing(AnswerPart part) {
        this.part = part;
    }

    AnswerPart part() {
        return part;
    }
}
