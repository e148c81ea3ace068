package chaos.words;

import chaos.quantity.Dimension;

/** A signal whose values are the names of other signals. */
public class NameNoun extends Noun {

    /** A noun for the signal of this name. */
    public NameNoun(String name) {
        super(name, Dimension.NAME);
    }
}
