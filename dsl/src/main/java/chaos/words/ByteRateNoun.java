package chaos.words;

import chaos.quantity.Dimension;

/** A signal measured in bytes a second. */
public class ByteRateNoun extends Noun {

    /** A noun for the signal of this name. */
    public ByteRateNoun(String name) {
        super(name, Dimension.BYTE_RATE);
    }
}
