package chaos.cli.live;

import chaos.journal.Entry;
import chaos.journal.Event;
import chaos.journal.Phase;
import chaos.journal.Sample;
import chaos.plan.Stage;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Where a run stands, after what was written of it so far.
 *
 * @param phaseSince epoch milliseconds of the phase's begin
 * @param zero epoch milliseconds of time 0 of the plan, once it was reached
 * @param latest the last value of each signal, in base units
 * @param now epoch milliseconds of the last thing written
 */
public record Progress(
        Phase phase,
        long phaseSince,
        OptionalLong zero,
        Stage stage,
        Known known,
        Map<String, Double> latest,
        long now) {

    public static final Progress NONE =
            new Progress(Phase.SET_UP, 0, OptionalLong.empty(), Stage.HEALTHY, Known.NOTHING, Map.of(), 0);

    public Progress {
        latest = Map.copyOf(latest);
    }

    /** After one more event. */
    public Progress after(Entry entry) {
        long at = entry.millis();
        Known more = known.after(entry.event());
        if (entry.event() instanceof Event.PhaseBegan began) {
            OptionalLong start = began.phase() == Phase.PLAN ? OptionalLong.of(at) : zero;
            return new Progress(began.phase(), at, start, stage, more, latest, at);
        }
        Stage entered = entry.event() instanceof Event.StageEntered e ? e.stage() : stage;
        return new Progress(phase, phaseSince == 0 ? at : phaseSince, zero, entered, more, latest, at);
    }

    /** After one more sample. */
    public Progress after(Sample sample) {
        Map<String, Double> merged = new HashMap<>(latest);
        merged.putAll(sample.values());
        return new Progress(phase, phaseSince, zero, stage, known, merged, Math.max(now, sample.at()));
    }

    /** The last value of a signal in its base unit; empty where none was taken yet. */
    public OptionalDouble value(String signal) {
        Double value = latest.get(signal);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
