package chaos.verdict;

import chaos.diagnosis.Outlook;
import chaos.metric.Second;
import chaos.plan.Expectation;
import java.util.Comparator;
import java.util.Optional;

/** A claim on how near the forecast saw an exhaustion: {@code forecast.timeToExhaustion}, by its smallest. */
final class ExhaustionClaim implements Claim {

    @Override
    public Finding judge(Expectation expectation, Part part, Evidence evidence) throws Unjudgeable {
        Optional<Outlook> nearest = evidence.diagnosis().outlooks().stream()
                .filter(o -> part.contains(o.at()))
                .min(Comparator.comparingDouble(o -> o.forecast().seconds()));
        Finding finding = nearest.map(o -> near(expectation, o)).orElseGet(() -> never(expectation, part));
        boolean upper = Limits.upper(expectation.condition().comparator());
        boolean certain = finding.outcome() == (upper ? Outcome.HELD : Outcome.BROKEN);
        if (!part.whole() && !certain) {
            throw new Unjudgeable("the run ended before its time; until then the nearest exhaustion was "
                    + finding.measured().orElse("none"));
        }
        return finding;
    }

    private static Finding near(Expectation expectation, Outlook outlook) {
        String how = "(" + outlook.forecast().resource() + ") at its nearest";
        return Limits.of(
                expectation,
                outlook.forecast().seconds(),
                how,
                new Finding.Span(outlook.at(), outlook.at() + Second.MILLIS));
    }

    private static Finding never(Expectation expectation, Part part) {
        boolean upper = Limits.upper(expectation.condition().comparator());
        return new Finding(
                expectation,
                upper ? Outcome.BROKEN : Outcome.HELD,
                Optional.of("none forecast"),
                Optional.of(part.span()),
                "no exhaustion was forecast " + part.words() + "; asked was " + Limits.asked(expectation.condition())
                        + ".");
    }
}
