package chaos.words;

import chaos.quantity.Dimension;

/** A signal that is a length of time. */
public class DurationNoun extends Noun {

    /** A noun for the signal of this name. */
    public DurationNoun(String name) {
        super(name, Dimension.DURATION);
    }
}
