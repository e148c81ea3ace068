package chaos.words;

import chaos.quantity.Dimension;

/** A signal that counts whole things. */
public class CountNoun extends Noun {

    /** A noun for the signal of this name. */
    public CountNoun(String name) {
        super(name, Dimension.COUNT);
    }
}
