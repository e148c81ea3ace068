package chaos.verdict;

import chaos.metric.Reading;
import chaos.metric.Second;
import chaos.plan.Condition;
import chaos.plan.Expectation;

/** A claim on a signal that was measured: by its worst second, its mean, its merged percentile or its totals. */
final class MeasuredClaim implements Claim {

    @Override
    public Finding judge(Expectation expectation, Part part, Evidence evidence) throws Unjudgeable {
        Condition condition = expectation.condition();
        String name = condition.signal().name();
        Reading reading = evidence.readings()
                .over(name, condition.comparator(), part.stretches())
                .orElseThrow(() -> new Unjudgeable(name + " was not measured " + part.words()));
        Finding finding = Limits.of(expectation, reading.value(), how(reading, part), span(reading, part));
        boolean certain = part.whole() || reading.at().isPresent() && finding.outcome() == Outcome.BROKEN;
        if (!certain) {
            throw new Unjudgeable("the run ended before its time; until then " + name + " was "
                    + finding.measured().orElse(""));
        }
        return finding;
    }

    private static String how(Reading reading, Part part) {
        return reading.how() + " " + part.words();
    }

    private static Finding.Span span(Reading reading, Part part) {
        return reading.at().isPresent()
                ? new Finding.Span(reading.at().getAsLong(), reading.at().getAsLong() + Second.MILLIS)
                : part.span();
    }
}
