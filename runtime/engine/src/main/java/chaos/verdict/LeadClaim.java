package chaos.verdict;

import chaos.diagnosis.Alarm;
import chaos.plan.Expectation;
import java.util.Optional;

/** A claim on how long before the failure the forecast had warned: {@code forecast.lead}. */
final class LeadClaim implements Claim {

    @Override
    public Finding judge(Expectation expectation, Part part, Evidence evidence) throws Unjudgeable {
        long failure = evidence.diagnosis()
                .failure()
                .orElseThrow(() -> new Unjudgeable("there was no complete failure, so a lead is not defined"));
        Optional<Alarm> alarm = evidence.diagnosis().lastingAlarm();
        if (alarm.isEmpty()) {
            return Limits.of(
                    expectation, 0, "(no alarm stood when the failure began)", new Finding.Span(failure, failure));
        }
        double lead = (failure - alarm.get().from()) / 1e3;
        String how = "(the alarm for " + alarm.get().resource() + " stood until the failure)";
        return Limits.of(expectation, lead, how, new Finding.Span(alarm.get().from(), failure));
    }
}
