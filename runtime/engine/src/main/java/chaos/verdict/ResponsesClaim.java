package chaos.verdict;

import chaos.journal.Event.ResponseEnded;
import chaos.journal.Timeline.Stamped;
import chaos.plan.Expectation;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A claim on how many responses of the script came to their end: {@code responses}, those that were carried out, and
 * {@code responses.failed}. One that was cut off, or that nothing called for, is neither.
 */
final class ResponsesClaim implements Claim {

    private final boolean succeeded;

    ResponsesClaim(boolean succeeded) {
        this.succeeded = succeeded;
    }

    @Override
    public Finding judge(Expectation expectation, Part part, Evidence evidence) throws Unjudgeable {
        List<Stamped<ResponseEnded>> ended = evidence.timeline()
                .all(ResponseEnded.class)
                .filter(e -> e.event().succeeded() == succeeded && part.contains(e.at()))
                .toList();
        String acts = ended.stream().map(e -> e.event().act()).distinct().collect(Collectors.joining(", "));
        Finding.Span span = ended.isEmpty()
                ? part.span()
                : new Finding.Span(
                        ended.get(0).at(), ended.get(ended.size() - 1).at());
        Finding finding =
                Limits.of(expectation, ended.size(), (acts.isEmpty() ? "" : "(" + acts + ") ") + part.words(), span);
        boolean upper = Limits.upper(expectation.condition().comparator());
        boolean certain = finding.outcome() == (upper ? Outcome.BROKEN : Outcome.HELD);
        if (!part.whole() && !certain) {
            throw new Unjudgeable("the run ended before its time; until then there were " + ended.size());
        }
        return finding;
    }
}
