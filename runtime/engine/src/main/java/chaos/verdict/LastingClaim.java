package chaos.verdict;

import chaos.metric.ConditionTracker;
import chaos.metric.Series;
import chaos.metric.Stretch;
import chaos.plan.Comparator;
import chaos.plan.Condition;
import chaos.plan.Expectation;
import chaos.quantity.Span;
import java.util.Optional;

/** A claim with a {@code lasting}: it is broken only by a breach that lasts so long without a break. */
final class LastingClaim implements Claim {

    @Override
    public Finding judge(Expectation expectation, Part part, Evidence evidence) throws Unjudgeable {
        Condition condition = expectation.condition();
        String name = condition.signal().name();
        boolean measured = false;
        for (Stretch stretch : part.stretches()) {
            Series series = evidence.readings().samples().series(name).between(stretch.from(), stretch.to());
            measured |= !series.isEmpty();
            Optional<Finding.Span> breach = breach(condition, series);
            if (breach.isPresent()) {
                return broken(expectation, breach.get());
            }
        }
        if (!measured) {
            throw new Unjudgeable(name + " was not measured " + part.words());
        }
        if (!part.whole()) {
            throw new Unjudgeable("the run ended before its time; until then " + name + " was never otherwise for "
                    + Span.print(condition.lasting()));
        }
        return held(expectation, part);
    }

    private static Optional<Finding.Span> breach(Condition condition, Series series) {
        ConditionTracker tracker = new ConditionTracker(new Condition(
                condition.signal(), opposite(condition.comparator()), condition.limit(), condition.lasting()));
        for (int i = 0; i < series.size(); i++) {
            long at = series.time(i);
            tracker.observe(at, series.value(i));
            if (tracker.satisfied(at)) {
                return Optional.of(new Finding.Span(tracker.since(at).orElse(at), at));
            }
        }
        return Optional.empty();
    }

    private static Comparator opposite(Comparator comparator) {
        return switch (comparator) {
            case IS_BELOW -> Comparator.IS_AT_LEAST;
            case IS_AT_LEAST -> Comparator.IS_BELOW;
            case IS_ABOVE -> Comparator.IS_AT_MOST;
            case IS_AT_MOST -> Comparator.IS_ABOVE;
            default -> throw new IllegalArgumentException("'" + comparator.words() + "' has no lasting");
        };
    }

    private static Finding broken(Expectation expectation, Finding.Span span) {
        Condition condition = expectation.condition();
        String lasting = Span.print(condition.lasting());
        return new Finding(
                expectation,
                Outcome.BROKEN,
                Optional.of("otherwise for " + lasting),
                Optional.of(span),
                condition.signal().name() + " was not " + Limits.asked(condition) + " for " + lasting + " on end.");
    }

    private static Finding held(Expectation expectation, Part part) {
        Condition condition = expectation.condition();
        String lasting = Span.print(condition.lasting());
        return new Finding(
                expectation,
                Outcome.HELD,
                Optional.of("never otherwise for " + lasting),
                Optional.of(part.span()),
                condition.signal().name() + " was " + Limits.asked(condition) + " " + part.words()
                        + ", or otherwise for less than " + lasting + ".");
    }
}
