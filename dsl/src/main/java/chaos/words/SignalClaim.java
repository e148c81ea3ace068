package chaos.words;

import chaos.plan.Comparator;
import chaos.quantity.Count;
import chaos.quantity.Percent;
import chaos.quantity.Size;
import chaos.quantity.Span;
import java.time.Duration;

/** A claim about a signal of the script's own; whether the amount fits it is seen when its source is known. */
public final class SignalClaim implements Word {

    private final Claim claim;

    SignalClaim(Claim claim) {
        this.claim = claim;
    }

    public Compared isBelow(Percent limit) {
        return claim.compared(Comparator.IS_BELOW, limit);
    }

    public Compared isBelow(Duration limit) {
        return claim.compared(Comparator.IS_BELOW, new Span(limit));
    }

    public Compared isBelow(Size limit) {
        return claim.compared(Comparator.IS_BELOW, limit);
    }

    public Compared isBelow(Count limit) {
        return claim.compared(Comparator.IS_BELOW, limit);
    }

    public Compared isBelow(int limit) {
        return claim.compared(Comparator.IS_BELOW, new Count(limit));
    }

    public Compared isAbove(Percent limit) {
        return claim.compared(Comparator.IS_ABOVE, limit);
    }

    public Compared isAbove(Duration limit) {
        return claim.compared(Comparator.IS_ABOVE, new Span(limit));
    }

    public Compared isAbove(Size limit) {
        return claim.compared(Comparator.IS_ABOVE, limit);
    }

    public Compared isAbove(Count limit) {
        return claim.compared(Comparator.IS_ABOVE, limit);
    }

    public Compared isAbove(int limit) {
        return claim.compared(Comparator.IS_ABOVE, new Count(limit));
    }

    public Compared isAtLeast(Percent limit) {
        return claim.compared(Comparator.IS_AT_LEAST, limit);
    }

    public Compared isAtLeast(Duration limit) {
        return claim.compared(Comparator.IS_AT_LEAST, new Span(limit));
    }

    public Compared isAtLeast(Size limit) {
        return claim.compared(Comparator.IS_AT_LEAST, limit);
    }

    public Compared isAtLeast(Count limit) {
        return claim.compared(Comparator.IS_AT_LEAST, limit);
    }

    public Compared isAtLeast(int limit) {
        return claim.compared(Comparator.IS_AT_LEAST, new Count(limit));
    }

    public Compared isAtMost(Percent limit) {
        return claim.compared(Comparator.IS_AT_MOST, limit);
    }

    public Compared isAtMost(Duration limit) {
        return claim.compared(Comparator.IS_AT_MOST, new Span(limit));
    }

    public Compared isAtMost(Size limit) {
        return claim.compared(Comparator.IS_AT_MOST, limit);
    }

    public Compared isAtMost(Count limit) {
        return claim.compared(Comparator.IS_AT_MOST, limit);
    }

    public Compared isAtMost(int limit) {
        return claim.compared(Comparator.IS_AT_MOST, new Count(limit));
    }
}
