package chaos.words;

import chaos.plan.Comparator;
import chaos.quantity.Count;

/** A claim about a number of whole things; a bare number may stand for it. */
public final class CountClaim implements Word {

    private final Claim claim;

    CountClaim(Claim claim) {
        this.claim = claim;
    }

    public Compared isBelow(Count limit) {
        return claim.compared(Comparator.IS_BELOW, limit);
    }

    public Compared isBelow(Clients limit) {
        return claim.compared(Comparator.IS_BELOW, new Count(limit.clients()));
    }

    public Compared isBelow(int limit) {
        return claim.compared(Comparator.IS_BELOW, new Count(limit));
    }

    public Compared isAbove(Count limit) {
        return claim.compared(Comparator.IS_ABOVE, limit);
    }

    public Compared isAbove(Clients limit) {
        return claim.compared(Comparator.IS_ABOVE, new Count(limit.clients()));
    }

    public Compared isAbove(int limit) {
        return claim.compared(Comparator.IS_ABOVE, new Count(limit));
    }

    public Compared isAtLeast(Count limit) {
        return claim.compared(Comparator.IS_AT_LEAST, limit);
    }

    public Compared isAtLeast(Clients limit) {
        return claim.compared(Comparator.IS_AT_LEAST, new Count(limit.clients()));
    }

    public Compared isAtLeast(int limit) {
        return claim.compared(Comparator.IS_AT_LEAST, new Count(limit));
    }

    public Compared isAtMost(Count limit) {
        return claim.compared(Comparator.IS_AT_MOST, limit);
    }

    public Compared isAtMost(Clients limit) {
        return claim.compared(Comparator.IS_AT_MOST, new Count(limit.clients()));
    }

    public Compared isAtMost(int limit) {
        return claim.compared(Comparator.IS_AT_MOST, new Count(limit));
    }
}
