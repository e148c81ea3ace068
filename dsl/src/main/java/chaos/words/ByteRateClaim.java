package chaos.words;

import chaos.plan.Comparator;
import chaos.quantity.ByteRate;

/** A claim about bytes a second. */
public final class ByteRateClaim implements Word {

    private final Claim claim;

    ByteRateClaim(Claim claim) {
        this.claim = claim;
    }

    public Compared isBelow(ByteRate limit) {
        return claim.compared(Comparator.IS_BELOW, limit);
    }

    public Compared isAbove(ByteRate limit) {
        return claim.compared(Comparator.IS_ABOVE, limit);
    }

    public Compared isAtLeast(ByteRate limit) {
        return claim.compared(Comparator.IS_AT_LEAST, limit);
    }

    public Compared isAtMost(ByteRate limit) {
        return claim.compared(Comparator.IS_AT_MOST, limit);
    }
}
