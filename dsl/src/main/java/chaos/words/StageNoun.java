package chaos.words;

import chaos.quantity.Dimension;

/** A signal whose values are the stages of a failure. */
public class StageNoun extends Noun {

    /** A noun for the signal of this name. */
    public StageNoun(String name) {
        super(name, Dimension.NAME);
    }
}
