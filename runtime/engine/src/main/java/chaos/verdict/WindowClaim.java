package chaos.verdict;

import chaos.metric.Reading;
import chaos.plan.Condition;
import chaos.plan.Expectation;
import chaos.quantity.Span;

/** A claim with an {@code over}: it must be so in every window of that length; the worst of them is what was measured. */
final class WindowClaim implements Claim {

    @Override
    public Finding judge(Expectation expectation, Part part, Evidence evidence) throws Unjudgeable {
        Condition condition = expectation.condition();
        String name = condition.signal().name();
        String window = "in a window of " + Span.print(condition.over());
        long millis = condition.over().toMillis();
        Reading worst = evidence.readings()
                .worstWindow(name, condition.comparator(), millis, part.stretches())
                .orElseThrow(() -> new Unjudgeable(name + " was not measured " + window + " " + part.words()));
        long from = worst.at().orElse(part.from());
        Finding finding = Limits.of(
                expectation,
                worst.value(),
                worst.how() + " " + window + ", " + part.words(),
                new Finding.Span(from, from + millis));
        if (!part.whole() && finding.outcome() != Outcome.BROKEN) {
            throw new Unjudgeable("the run ended before its time; until then " + name + " was "
                    + finding.measured().orElse(""));
        }
        return finding;
    }
}
