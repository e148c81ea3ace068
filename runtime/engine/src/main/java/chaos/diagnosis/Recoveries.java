package chaos.diagnosis;

import chaos.plan.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How long the service took to be well again, once nothing harmed it any more. */
final class Recoveries {

    private final List<Onset> onsets;
    private final List<FaultWindow> faults;

    Recoveries(List<Onset> onsets, List<FaultWindow> faults) {
        this.onsets = onsets;
        this.faults = faults;
    }

    /**
     * The longest of all failures, or where nothing failed of all degradations; empty where there was none, or the last of
     * them has no end. That a service which is well again is slower for a while is no failure.
     */
    Optional<Duration> longest() {
        List<List<Onset>> incidents = incidents();
        List<List<Onset>> failures =
                incidents.stream().filter(Recoveries::failed).toList();
        List<List<Onset>> counted = failures.isEmpty() ? incidents : failures;
        if (counted.isEmpty() || !ended(counted.get(counted.size() - 1))) {
            return Optional.empty();
        }
        return counted.stream()
                .map(incident -> Duration.ofMillis(last(incident).since() - harmed(incident)))
                .max(Duration::compareTo);
    }

    private List<List<Onset>> incidents() {
        List<List<Onset>> incidents = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < onsets.size(); i++) {
            if (onsets.get(i).stage() == Stage.RECOVERED || i == onsets.size() - 1) {
                incidents.add(onsets.subList(begin, i + 1));
                begin = i + 1;
            }
        }
        return incidents;
    }

    private static boolean failed(List<Onset> incident) {
        return incident.stream()
                .map(Onset::stage)
                .anyMatch(s -> s != Stage.RECOVERED && s.compareTo(Stage.PARTIAL_FAILURE) >= 0);
    }

    private static boolean ended(List<Onset> incident) {
        return last(incident).stage() == Stage.RECOVERED;
    }

    private static Onset last(List<Onset> incident) {
        return incident.get(incident.size() - 1);
    }

    /**
     * Until when something harmed: the end of the last fault, or the failure, or the incident's begin if later. A fault that
     * outlives the recovery did not hold it up; one that ends while the service is only just well did.
     */
    private long harmed(List<Onset> incident) {
        long well = last(incident).since();
        long sure = last(incident).recognised();
        long begin = incident.get(0).since();
        long failure = incident.stream()
                .filter(o -> o.stage() == Stage.COMPLETE_FAILURE)
                .mapToLong(Onset::since)
                .max()
                .orElse(begin);
        long lastFault = faults.stream()
                .flatMap(f -> f.to().stream())
                .filter(end -> end <= sure)
                .mapToLong(Long::longValue)
                .max()
                .orElse(begin);
        return Math.min(well, Math.max(failure, lastFault));
    }
}
