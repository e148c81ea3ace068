package chaos.words;

/** {@code yes} or {@code no}. */
public final class AnswerNoun implements Word {

    private final boolean yes;

    AnswerNoun(boolean yes) {
        this.yes = yes;
    }

    boolean yes() {
        return yes;
    }
}
