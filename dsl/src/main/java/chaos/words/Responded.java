package chaos.words;

import java.time.Duration;

/** A response that has been said. */
public final class Responded implements Word {

    private final Claim claim;

    Responded(Claim claim) {
        this.claim = claim;
    }

    /** How long after it the same response is not given again. */
    public void cooldown(Duration time) {
        claim.cooldown(time);
    }
}
