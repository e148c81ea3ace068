package chaos.words;

import java.time.Duration;

/** Something that is looked at, and what may follow that. */
public class Looked implements Word {

    private final Sight sight;

    Looked(Sight sight) {
        this.sight = sight;
    }

    final Sight sight() {
        return sight;
    }

    /** How long it may take to become so. */
    public final void within(Duration time) {
        sight.within(time);
    }
}
