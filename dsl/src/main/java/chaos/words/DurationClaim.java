package chaos.words;

import chaos.plan.Comparator;
import chaos.quantity.Span;
import java.time.Duration;

/** A claim about a length of time. */
public final class DurationClaim implements Word {

    private final Claim claim;

    DurationClaim(Claim claim) {
        this.claim = claim;
    }

    public Compared isBelow(Duration limit) {
        return claim.compared(Comparator.IS_BELOW, new Span(limit));
    }

    public Compared isAbove(Duration limit) {
        return claim.compared(Comparator.IS_ABOVE, new Span(limit));
    }

    public Compared isAtLeast(Duration limit) {
        return claim.compared(Comparator.IS_AT_LEAST, new Span(limit));
    }

    public Compared isAtMost(Duration limit) {
        return claim.compared(Comparator.IS_AT_MOST, new Span(limit));
    }
}
