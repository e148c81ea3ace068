package chaos.words;

import chaos.plan.Comparator;
import chaos.quantity.Rate;

/** A claim about events a second. */
public final class RateClaim implements Word {

    private final Claim claim;

    RateClaim(Claim claim) {
        this.claim = claim;
    }

    public Compared isBelow(Rate limit) {
        return claim.compared(Comparator.IS_BELOW, limit);
    }

    public Compared isAbove(Rate limit) {
        return claim.compared(Comparator.IS_ABOVE, limit);
    }

    public Compared isAtLeast(Rate limit) {
        return claim.compared(Comparator.IS_AT_LEAST, limit);
    }

    public Compared isAtMost(Rate limit) {
        return claim.compared(Comparator.IS_AT_MOST, limit);
    }
}
