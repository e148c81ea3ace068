package chaos.words;

import chaos.plan.Comparator;
import chaos.quantity.Percent;

/** A claim about a signal in percent. */
public final class PercentClaim implements Word {

    private final Claim claim;

    PercentClaim(Claim claim) {
        this.claim = claim;
    }

    public Compared isBelow(Percent limit) {
        return claim.compared(Comparator.IS_BELOW, limit);
    }

    public Compared isAbove(Percent limit) {
        return claim.compared(Comparator.IS_ABOVE, limit);
    }

    public Compared isAtLeast(Percent limit) {
        return claim.compared(Comparator.IS_AT_LEAST, limit);
    }

    public Compared isAtMost(Percent limit) {
        return claim.compared(Comparator.IS_AT_MOST, limit);
    }
}
