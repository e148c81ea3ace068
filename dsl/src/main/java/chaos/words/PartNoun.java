package chaos.words;

import chaos.plan.AnswerPart;

/** A part of an answer: {@code body}, {@code header('Location')}, {@code json('$.id')}. */
public final class PartNoun implements Word {

    private final AnswerPart part;

    PartNoun(AnswerPart part) {
        this.part = part;
    }

    AnswerPart part() {
        return part;
    }

    /** That it is there. */
    public Existing getExists() {
        return new Existing(part);
    }
}
