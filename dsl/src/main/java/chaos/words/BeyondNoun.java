package chaos.words;

import chaos.plan.Backpressure.Beyond;

/** What becomes of arrivals beyond the bound: {@code queueing} or {@code dropping}. */
public final class BeyondNoun implements Word {

    private final Beyond beyond;

    BeyondNoun(Beyond beyond) {
        this.beyond = beyond;
    }

    Beyond beyond() {
        return beyond;
    }
}
