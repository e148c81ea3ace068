package chaos.verdict;

import chaos.plan.Condition;
import chaos.plan.Expectation;
import java.util.Map;

/** Which claim judges which signal: what is derived has its own, all that is measured shares two. */
final class Claims {

    private static final Map<String, Claim> DERIVED = Map.of(
            "stage", new StageClaim(),
            "stage.worst", new StageClaim(),
            "forecast.lead", new LeadClaim(),
            "forecast.resource", new ResourceClaim(),
            "forecast.alarms", new AlarmsClaim(),
            "forecast.timeToExhaustion", new ExhaustionClaim(),
            "recovery", new RecoveryClaim(),
            "timeToFailure", new FailureClaim());

    private static final Claim MEASURED = new MeasuredClaim();
    private static final Claim LASTING = new LastingClaim();
    private static final Claim WINDOW = new WindowClaim();

    private Claims() {}

    static Claim of(Expectation expectation) {
        Claim derived = DERIVED.get(expectation.condition().signal().name());
        return derived == null ? measured(expectation.condition()) : derived;
    }

    private static Claim measured(Condition condition) {
        if (!condition.over().isZero()) {
            return WINDOW;
        }
        return condition.lasting().isZero() ? MEASURED : LASTING;
    }
}
