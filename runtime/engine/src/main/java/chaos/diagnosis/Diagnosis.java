package chaos.diagnosis;

import chaos.plan.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a run's record means.
 *
 * @param stages in the order of their onset; empty where the service stayed healthy
 * @param worst the worst stage that was entered, {@code HEALTHY} where none was
 * @param timeToFailure from time 0 of the plan to the onset of COMPLETE_FAILURE
 * @param recovery from the end of what harmed (the last fault's end, or the failure's onset where the failure came
 *     later) to the service being well again; empty where it did not fall ill or did not get well
 * @param alarms the forecast's alarms in the order of their begin
 * @param faults when which fault was active
 * @param burns what of the error budget was burnt, an entry for each objective
 * @param outlooks what would be exhausted first, at each second at which something was forecast
 * @param overload what a climbing load made of the service
 * @param limits how far the run used each resource, and what was nearest to its limit
 */
public record Diagnosis(
        List<StageSpan> stages,
        Stage worst,
        Optional<Duration> timeToFailure,
        Optional<Duration> recovery,
        List<Alarm> alarms,
        List<FaultWindow> faults,
        List<Burn> burns,
        List<Outlook> outlooks,
        Overload overload,
        ResourceLimits limits) {

    public Diagnosis {
        stages = List.copyOf(stages);
        alarms = List.copyOf(alarms);
        faults = List.copyOf(faults);
        burns = List.copyOf(burns);
        outlooks = List.copyOf(outlooks);
    }

    /** A diagnosis of a run in which nothing was ever forecast. */
    public Diagnosis(
            List<StageSpan> stages,
            Stage worst,
            Optional<Duration> timeToFailure,
            Optional<Duration> recovery,
            List<Alarm> alarms,
            List<FaultWindow> faults,
            List<Burn> burns) {
        this(
                stages,
                worst,
                timeToFailure,
                recovery,
                alarms,
                faults,
                burns,
                List.of(),
                Overload.NONE,
                ResourceLimits.NONE);
    }

    /** The onset of COMPLETE_FAILURE in epoch milliseconds. */
    public Optional<Long> failure() {
        return stages.stream()
                .filter(s -> s.stage() == Stage.COMPLETE_FAILURE)
                .map(StageSpan::from)
                .findFirst();
    }

    /** The alarm that stood when the failure began, the oldest of several; empty where none did or nothing failed. */
    public Optional<Alarm> lastingAlarm() {
        return failure()
                .flatMap(failed ->
                        alarms.stream().filter(alarm -> alarm.stoodAt(failed)).findFirst());
    }

    /** From the begin of the lasting alarm to the failure; empty where there is no such alarm, or the failure was averted. */
    public Optional<Duration> lead() {
        return failure().flatMap(failed -> lastingAlarm().map(alarm -> Duration.ofMillis(failed - alarm.from())));
    }
}
