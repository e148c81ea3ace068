package chaos.words;

import chaos.plan.Signal;
import chaos.quantity.Dimension;

/** Something that can be claimed about, by its signal. */
public abstract class Noun implements Word {

    private final Signal signal;

    Noun(String name, Dimension dimension) {
        this.signal = new Signal(name, dimension);
    }

    /** What is measured. */
    final Signal signal() {
        return signal;
    }

    @Override
    public final String toString() {
        return signal.name();
    }
}
