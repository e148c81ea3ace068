package chaos.words;

import chaos.quantity.Dimension;

/** A signal measured in percent. */
public class PercentNoun extends Noun {

    /** A noun for the signal of this name. */
    public PercentNoun(String name) {
        super(name, Dimension.PERCENT);
    }
}
