package chaos.verdict;

import chaos.diagnosis.StageSpan;
import chaos.plan.Comparator;
import chaos.plan.Expectation;
import chaos.plan.Stage;
import java.util.Optional;

/** A claim on how bad it got: {@code stage.worst}. */
final class StageClaim implements Claim {

    @Override
    public Finding judge(Expectation expectation, Part part, Evidence evidence) throws Unjudgeable {
        Optional<StageSpan> worst = evidence.diagnosis().stages().stream()
                .filter(s -> s.stage() != Stage.RECOVERED && part.overlaps(s.from(), Math.max(s.to(), s.from() + 1)))
                .max(java.util.Comparator.comparing(StageSpan::stage));
        String found = worst.map(s -> s.stage().name()).orElse(Stage.HEALTHY.name());
        Finding.Span span = worst.map(s -> new Finding.Span(s.from(), s.to())).orElse(part.span());
        Finding finding = Limits.ofName(expectation, found, part.words(), span);
        if (!part.whole() && !certain(expectation.condition().comparator(), finding.outcome())) {
            throw new Unjudgeable("the run ended before its time; until then the worst stage was " + found);
        }
        return finding;
    }

    /** Whether no later moment could change it: stages only get worse. */
    private static boolean certain(Comparator comparator, Outcome outcome) {
        return switch (comparator) {
            case IS_MILDER_THAN -> outcome == Outcome.BROKEN;
            case IS_WORSE_THAN, REACHES -> outcome == Outcome.HELD;
            default -> false;
        };
    }
}
