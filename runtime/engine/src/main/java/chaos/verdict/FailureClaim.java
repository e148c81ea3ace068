package chaos.verdict;

import chaos.plan.Expectation;
import chaos.quantity.Dimension;
import java.util.Optional;

/** A claim on when the failure came: {@code timeToFailure}. */
final class FailureClaim implements Claim {

    @Override
    public Finding judge(Expectation expectation, Part part, Evidence evidence) throws Unjudgeable {
        if (evidence.diagnosis().timeToFailure().isPresent()) {
            double seconds = evidence.diagnosis().timeToFailure().get().toMillis() / 1e3;
            long failure = evidence.zero() + Math.round(seconds * 1e3);
            return Limits.of(expectation, seconds, "", new Finding.Span(evidence.zero(), failure));
        }
        double watched = (evidence.timeline().planEnd() - evidence.zero()) / 1e3;
        String told = "no failure within " + Dimension.DURATION.print(watched);
        if (watched < expectation.condition().limit().value()) {
            throw new Unjudgeable("the run was shorter than what is asked: " + told);
        }
        return new Finding(
                expectation,
                Limits.upper(expectation.condition().comparator()) ? Outcome.BROKEN : Outcome.HELD,
                Optional.of(told),
                Optional.of(
                        new Finding.Span(evidence.zero(), evidence.timeline().planEnd())),
                "there was " + told + "; asked was " + Limits.asked(expectation.condition()) + ".");
    }
}
