package chaos.words;

import chaos.plan.Comparator;
import chaos.quantity.Text;

/** A claim about which signal it is. */
public final class NameClaim implements Word {

    private final Claim claim;

    NameClaim(Claim claim) {
        this.claim = claim;
    }

    public Compared isSignal(Noun noun) {
        return claim.compared(Comparator.IS_SIGNAL, new Text(noun.signal().name()));
    }
}
