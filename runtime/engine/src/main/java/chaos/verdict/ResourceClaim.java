package chaos.verdict;

import chaos.diagnosis.Alarm;
import chaos.diagnosis.Diagnosis;
import chaos.plan.Expectation;
import java.util.Optional;

/** A claim on which resource the forecast named: {@code forecast.resource}. */
final class ResourceClaim implements Claim {

    @Override
    public Finding judge(Expectation expectation, Part part, Evidence evidence) throws Unjudgeable {
        Optional<Alarm> alarm = named(evidence.diagnosis(), part);
        if (alarm.isPresent()) {
            long from = alarm.get().from();
            Finding.Span span = new Finding.Span(from, alarm.get().to().orElse(Math.max(from, part.to())));
            return Limits.ofName(expectation, alarm.get().resource(), "", span);
        }
        if (!part.whole()) {
            throw new Unjudgeable("the run ended before its time, and until then no alarm was raised");
        }
        String why = "no alarm was raised " + part.words() + ", so the forecast named no resource.";
        return new Finding(expectation, Outcome.BROKEN, Optional.of("none"), Optional.of(part.span()), why);
    }

    /** The alarm that the failure proved right, else the first. */
    private static Optional<Alarm> named(Diagnosis diagnosis, Part part) {
        return diagnosis.lastingAlarm().filter(a -> part.contains(a.from())).or(() -> diagnosis.alarms().stream()
                .filter(a -> part.contains(a.from()))
                .findFirst());
    }
}
