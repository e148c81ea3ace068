package chaos.words;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code breaks { when errors isAbove 50.percent over 5.s }}: when the service counts as broken under its load. */
public final class BreaksBlock extends WhenBlock {

    private final Saying saying;
    private @Nullable RecoveredBlock recovered;

    BreaksBlock(Saying saying) {
        super(saying, null);
        this.saying = saying;
    }

    /** What must be so again, after the load was withdrawn, for the service to count as recovered. */
    public void recovered(
            @DelegatesTo(value = RecoveredBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> claims) {
        if (recovered != null) {
            saying.slip("`recovered` is said a second time", "recovered", "one `recovered` block that says it all");
        }
        recovered = new RecoveredBlock(saying);
        Bodies.say(claims, recovered);
    }

    List<Claim> recoveredClaims() {
        return recovered == null ? List.of() : recovered.claims();
    }
}
