package chaos.words;

import chaos.quantity.Dimension;

/** A signal of the script's own {@code watch} block; what it measures is known when the block has been said. */
public final class SignalNoun extends Noun {

    SignalNoun(String name) {
        super(name, Dimension.COUNT);
    }
}
