package chaos.words;

import chaos.plan.Wording;

/** A text in a runbook whose value may become known only when it runs: a secret, or what a step captures. */
public final class Said implements Word, CharSequence {

    private final Wording wording;

    Said(Wording wording) {
        this.wording = wording;
    }

    Wording wording() {
        return wording;
    }

    @Override
    public int length() {
        return toString().length();
    }

    @Override
    public char charAt(int index) {
        return toString().charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return toString().subSequence(start, end);
    }

    /**
     * The text where it is known now.
     *
     * @throws IllegalArgumentException where it is not: it would silently become another
     */
    @Override
    public String toString() {
        if (!wording.parts().stream().allMatch(Wording.Plain.class::isInstance)) {
            throw new IllegalArgumentException("the value of " + wording.print()
                    + " is known only when it runs; say it inside a text, as in \"$value/rest\"");
        }
        return wording.print();
    }
}
