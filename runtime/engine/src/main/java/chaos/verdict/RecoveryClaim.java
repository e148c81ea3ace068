package chaos.verdict;

import chaos.diagnosis.StageSpan;
import chaos.plan.Expectation;
import chaos.plan.Stage;
import chaos.quantity.Dimension;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A claim on how long it took to be well again: {@code recovery}. */
final class RecoveryClaim implements Claim {

    @Override
    public Finding judge(Expectation expectation, Part part, Evidence evidence) throws Unjudgeable {
        List<StageSpan> stages = evidence.diagnosis().stages();
        if (stages.isEmpty()) {
            throw new Unjudgeable("the service stayed healthy, so a recovery is not defined");
        }
        Optional<Duration> recovery = evidence.diagnosis().recovery();
        if (recovery.isPresent()) {
            long well = wellAgain(stages, part);
            Finding.Span span = new Finding.Span(well - recovery.get().toMillis(), well);
            return Limits.of(expectation, recovery.get().toMillis() / 1e3, "", span);
        }
        return still(expectation, evidence, part);
    }

    private static long wellAgain(List<StageSpan> stages, Part part) {
        return stages.stream()
                .filter(s -> s.stage() == Stage.RECOVERED)
                .mapToLong(StageSpan::from)
                .max()
                .orElse(part.to());
    }

    /** It is ill at the end: broken where it had the time that was asked, unknown where it had not. */
    private static Finding still(Expectation expectation, Evidence evidence, Part part) throws Unjudgeable {
        double had = (part.to() - harmed(evidence)) / 1e3;
        boolean upper = Limits.upper(expectation.condition().comparator());
        if (had <= 0) {
            throw new Unjudgeable("a fault was active to the end, so there was no recovery to wait for");
        }
        boolean longer = had >= expectation.condition().limit().value();
        String told = Dimension.DURATION.print(had) + " after the harm ended it was not well yet";
        if (!longer) {
            throw new Unjudgeable("the run ended before it was well again: " + told);
        }
        return new Finding(
                expectation,
                upper ? Outcome.BROKEN : Outcome.HELD,
                Optional.of("none within " + Dimension.DURATION.print(had)),
                Optional.of(new Finding.Span(harmed(evidence), part.to())),
                told + "; asked was a recovery " + Limits.asked(expectation.condition()) + ".");
    }

    private static long harmed(Evidence evidence) {
        List<StageSpan> stages = evidence.diagnosis().stages();
        int begin = 0;
        for (int i = 0; i < stages.size(); i++) {
            begin = stages.get(i).stage() == Stage.RECOVERED ? i + 1 : begin;
        }
        long ill = stages.subList(begin, stages.size()).stream()
                .mapToLong(StageSpan::from)
                .max()
                .orElse(evidence.zero());
        long fault = evidence.diagnosis().faults().stream()
                .mapToLong(f -> f.to().orElse(Long.MAX_VALUE))
                .max()
                .orElse(ill);
        return Math.max(ill, fault);
    }
}
