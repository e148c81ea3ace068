package chaos.words;

import chaos.plan.Comparator;
import chaos.quantity.Size;

/** A claim about bytes. */
public final class SizeClaim implements Word {

    private final Claim claim;

    SizeClaim(Claim claim) {
        this.claim = claim;
    }

    public Compared isBelow(Size limit) {
        return claim.compared(Comparator.IS_BELOW, limit);
    }

    public Compared isAbove(Size limit) {
        return claim.compared(Comparator.IS_ABOVE, limit);
    }

    public Compared isAtLeast(Size limit) {
        return claim.compared(Comparator.IS_AT_LEAST, limit);
    }

    public Compared isAtMost(Size limit) {
        return claim.compared(Comparator.IS_AT_MOST, limit);
    }
}
