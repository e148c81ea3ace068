package chaos.verdict;

import chaos.journal.Event;
import chaos.journal.Timeline;
import chaos.metric.Reading;
import chaos.metric.Second;
import chaos.plan.Condition;
import chaos.plan.Expectation;
import java.util.stream.Collectors;

/** A claim on a signal that was measured: by its worst second, its mean, its merged percentile or its totals. */
final class MeasuredClaim implements Claim {

    @Override
    public Finding judge(Expectation expectation, Part part, Evidence evidence) throws Unjudgeable {
        Condition condition = expectation.condition();
        String name = condition.signal().name();
        Reading reading = evidence.readings()
                .over(name, condition.comparator(), part.stretches())
                .orElseThrow(() -> new Unjudgeable(
                        name + " was not measured " + part.words() + reasons(name, evidence.timeline())));
        Finding finding = Limits.of(expectation, reading.value(), how(reading, part), span(reading, part));
        boolean certain = part.whole() || reading.at().isPresent() && finding.outcome() == Outcome.BROKEN;
        if (!certain) {
            throw new Unjudgeable("the run ended before its time; until then " + name + " was "
                    + finding.measured().orElse(""));
        }
        return finding;
    }

    /** Why a signal of the script's own could not be taken, as its probe said. */
    private static String reasons(String signal, Timeline timeline) {
        String begin = "the probe watch " + signal + " cannot read: ";
        String reasons = timeline.all(Event.Warned.class)
                .map(warned -> warned.event().text())
                .filter(text -> text.startsWith(begin))
                .map(text -> text.substring(begin.length()))
                .distinct()
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? "" : ": " + reasons;
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
