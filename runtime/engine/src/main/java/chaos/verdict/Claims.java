package chaos.verdict;

import static java.util.Map.entry;

import chaos.plan.Condition;
import chaos.plan.Expectation;
import java.util.Map;

/** Which claim judges which signal: what is derived has its own, all that is measured shares two. */
final class Claims {

    private static final Claim OVERLOAD = new OverloadClaim();

    private static final Map<String, Claim> DERIVED = Map.ofEntries(
            entry("stage", new StageClaim()),
            entry("stage.worst", new StageClaim()),
            entry("forecast.lead", new LeadClaim()),
            entry("forecast.resource", new ResourceClaim()),
            entry("forecast.alarms", new AlarmsClaim()),
            entry("forecast.timeToExhaustion", new ExhaustionClaim()),
            entry("responses", new ResponsesClaim(true)),
            entry("responses.failed", new ResponsesClaim(false)),
            entry("recovery", new RecoveryClaim()),
            entry("timeToFailure", new FailureClaim()),
            entry("breakPoint", OVERLOAD),
            entry("breakPoint.recovery", OVERLOAD),
            entry("lastClean", OVERLOAD),
            entry("knee", OVERLOAD),
            entry("knee.throughput", OVERLOAD),
            entry("bottleneck", new BottleneckClaim()));

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
