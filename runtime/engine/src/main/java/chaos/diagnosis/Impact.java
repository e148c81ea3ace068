package chaos.diagnosis;

import chaos.journal.Timeline;
import chaos.metric.Stretch;
import chaos.metric.Table;
import chaos.metric.Totals;
import chaos.plan.Stage;
import java.util.List;
import java.util.Optional;

/**
 * What users bore while the service was ill, from the first stage of a failure on.
 *
 * @param from epoch milliseconds of the first stage's onset; empty where it stayed healthy
 * @param to epoch milliseconds at which it was well again for good; empty where it was not seen to be
 * @param ill what became of the requests in those times at which it was ill
 * @param whole what became of all requests of the plan
 */
public record Impact(Optional<Long> from, Optional<Long> to, Totals ill, Totals whole) {

    /** Of a record with its diagnosis, also of a run that is still being performed. */
    public static Impact of(Timeline timeline, Diagnosis diagnosis) {
        Table table = Table.of(timeline.samples());
        List<StageSpan> stages = diagnosis.stages();
        List<Stretch> ill = stages.stream()
                .filter(s -> s.stage() != Stage.RECOVERED)
                .map(s -> new Stretch(s.from(), s.to()))
                .toList();
        long zero = timeline.zero().orElse(timeline.planEnd());
        List<Stretch> plan = List.of(new Stretch(zero, Math.max(zero, timeline.planEnd())));
        return new Impact(
                stages.stream().map(StageSpan::from).findFirst(),
                stages.isEmpty() ? Optional.empty() : well(stages.get(stages.size() - 1)),
                Totals.over(table, ill),
                Totals.over(table, plan));
    }

    private static Optional<Long> well(StageSpan last) {
        return last.stage() == Stage.RECOVERED ? Optional.of(last.from()) : Optional.empty();
    }

    /** The share of requests that failed while it was ill, over the whole plan where it never was; NaN of none. */
    public double failedShare() {
        Totals counted = from.isPresent() ? ill : whole;
        return counted.failed() / counted.requests();
    }
}
