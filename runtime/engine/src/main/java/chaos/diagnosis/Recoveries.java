package chaos.diagnosis;

import chaos.plan.Stage;
import java.time.Duration;
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

    /** The longest of all incidents; empty where there was none, or the last has no end. */
    Optional<Duration> longest() {
        if (onsets.isEmpty() || onsets.get(onsets.size() - 1).stage() != Stage.RECOVERED) {
            return Optional.empty();
        }
        long longest = 0;
        int begin = 0;
        for (int i = 0; i < onsets.size(); i++) {
            if (onsets.get(i).stage() == Stage.RECOVERED) {
                longest = Math.max(longest, onsets.get(i).since() - harmed(onsets.subList(begin, i + 1)));
                begin = i + 1;
            }
        }
        return Optional.of(Duration.ofMillis(longest));
    }

    /** Until when something harmed: the end of the last fault, or the failure, or the incident's begin if later. */
    private long harmed(List<Onset> incident) {
        long well = incident.get(incident.size() - 1).since();
        long begin = incident.get(0).since();
        long failure = incident.stream()
                .filter(o -> o.stage() == Stage.COMPLETE_FAILURE)
                .mapToLong(Onset::since)
                .max()
                .orElse(begin);
        long lastFault = faults.stream()
                .flatMap(f -> f.to().stream())
                .filter(end -> end <= well)
                .mapToLong(Long::longValue)
                .max()
                .orElse(begin);
        return Math.min(well, Math.max(failure, lastFault));
    }
}
