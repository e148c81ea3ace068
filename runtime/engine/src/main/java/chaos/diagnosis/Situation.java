package chaos.diagnosis;

import chaos.journal.Event;
import chaos.journal.Timeline;
import chaos.plan.Stage;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How bad it is, in the few figures that decide what is done about it.
 *
 * @param worst the worst stage so far
 * @param failedShare the share of requests that failed while the service was ill, 0 to 1; NaN where none was counted
 * @param burnRate the highest burn rate of an objective over a tenth of the run; NaN where none has a budget
 * @param resource what runs out or ran out, by the name of its alarm; empty where nothing was alarmed
 */
public record Situation(Stage worst, double failedShare, double burnRate, Optional<String> resource) {

    /** Of a run about which nothing is known. */
    public static final Situation UNKNOWN = new Situation(Stage.HEALTHY, Double.NaN, Double.NaN, Optional.empty());

    /** Of a record with its diagnosis, also of a run that is still being performed. */
    public static Situation of(Timeline timeline, Diagnosis diagnosis) {
        return new Situation(
                worst(timeline, diagnosis),
                Impact.of(timeline, diagnosis).failedShare(),
                diagnosis.burns().stream()
                        .mapToDouble(Burn::worstBurnRate)
                        .filter(rate -> !Double.isNaN(rate))
                        .max()
                        .orElse(Double.NaN),
                resource(diagnosis));
    }

    /** A run that goes on may have written a stage whose samples are not all there to be read yet. */
    private static Stage worst(Timeline timeline, Diagnosis diagnosis) {
        Stream<Stage> told =
                timeline.all(Event.StageEntered.class).map(e -> e.event().stage());
        return Stream.concat(Stream.of(diagnosis.worst()), told)
                .filter(stage -> stage != Stage.RECOVERED)
                .max(Comparator.naturalOrder())
                .orElse(Stage.HEALTHY);
    }

    /** The alarm that stood when it failed, else the last one. */
    private static Optional<String> resource(Diagnosis diagnosis) {
        return diagnosis
                .lastingAlarm()
                .or(() -> diagnosis.alarms().stream().reduce((first, second) -> second))
                .map(Alarm::resource);
    }
}
