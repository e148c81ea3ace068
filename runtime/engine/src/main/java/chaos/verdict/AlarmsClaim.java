package chaos.verdict;

import chaos.diagnosis.Alarm;
import chaos.plan.Expectation;
import java.util.List;
import java.util.stream.Collectors;

/** A claim on how many alarms the forecast raised: {@code forecast.alarms}. */
final class AlarmsClaim implements Claim {

    @Override
    public Finding judge(Expectation expectation, Part part, Evidence evidence) throws Unjudgeable {
        List<Alarm> alarms = evidence.diagnosis().alarms().stream()
                .filter(a -> part.contains(a.from()))
                .toList();
        String names = alarms.stream().map(Alarm::resource).distinct().collect(Collectors.joining(", "));
        String how = (names.isEmpty() ? "" : "(" + names + ") ") + part.words();
        Finding.Span span = alarms.isEmpty()
                ? part.span()
                : new Finding.Span(
                        alarms.get(0).from(), alarms.get(alarms.size() - 1).from());
        Finding finding = Limits.of(expectation, alarms.size(), how, span);
        boolean upper = Limits.upper(expectation.condition().comparator());
        boolean certain = finding.outcome() == (upper ? Outcome.BROKEN : Outcome.HELD);
        if (!part.whole() && !certain) {
            throw new Unjudgeable("the run ended before its time; until then there were " + alarms.size() + " alarms");
        }
        return finding;
    }
}
