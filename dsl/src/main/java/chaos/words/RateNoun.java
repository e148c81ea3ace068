package chaos.words;

import chaos.quantity.Dimension;

/** A signal measured in events a second. */
public class RateNoun extends Noun {

    /** A noun for the signal of this name. */
    public RateNoun(String name) {
        super(name, Dimension.RATE);
    }
}
