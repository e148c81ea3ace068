package chaos.journal;

import chaos.plan.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was recorded of a run, in the order of time: the only thing that judgements, diagnosis and reports look at.
 *
 * @param complete whether the run wrote its own end; a run cut off by a crash did not
 */
public record Timeline(
        String run, Plan plan, List<Entry> entries, List<Sample> samples, List<Interval> intervals, boolean complete) {

    public Timeline {
        entries = List.copyOf(entries);
        samples = List.copyOf(samples);
        intervals = List.copyOf(intervals);
    }

    /** The entries of one kind of event. */
    public <E extends Event> Stream<Stamped<E>> all(Class<E> kind) {
        return entries.stream()
                .filter(e -> kind.isInstance(e.event()))
                .map(e -> new Stamped<>(e.millis(), kind.cast(e.event())));
    }

    /** The first entry of a kind. */
    public <E extends Event> Optional<Stamped<E>> first(Class<E> kind) {
        return all(kind).findFirst();
    }

    /** Epoch milliseconds of time 0 of the plan, the end of the gate; empty where the run did not come so far. */
    public Optional<Long> zero() {
        return all(Event.PhaseBegan.class)
                .filter(s -> s.event().phase() == Phase.PLAN)
                .map(Stamped::at)
                .findFirst();
    }

    /** Epoch milliseconds of the first thing recorded. */
    public long begin() {
        return entries.isEmpty() ? 0 : entries.get(0).millis();
    }

    /** Epoch milliseconds of the last thing recorded. */
    public long end() {
        long event = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).millis();
        long sample = samples.isEmpty() ? 0 : samples.get(samples.size() - 1).at();
        return Math.max(event, sample);
    }

    /** Epoch milliseconds of the end of the plan: where winding down began, or the last thing recorded. */
    public long planEnd() {
        return all(Event.PhaseBegan.class)
                .filter(s -> s.event().phase() == Phase.WIND_DOWN)
                .map(Stamped::at)
                .findFirst()
                .orElse(end());
    }

    /** When the run began, as a wall-clock time. */
    public Instant began() {
        return Instant.ofEpochMilli(begin());
    }

    /** An event of a known kind with its time in epoch milliseconds. */
    public record Stamped<E extends Event>(long at, E event) {}
}
