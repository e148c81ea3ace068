package chaos.words;

import chaos.quantity.Dimension;

/** A signal measured in bytes. */
public class SizeNoun extends Noun {

    /** A noun for the signal of this name. */
    public SizeNoun(String name) {
        super(name, Dimension.SIZE);
    }
}
