package chaos.diagnosis;

import chaos.journal.Entry;
import chaos.journal.Event;
import chaos.journal.Phase;
import chaos.journal.Sample;
import chaos.metric.Second;
import chaos.metric.Seconds;
import chaos.plan.Scenario;
import chaos.plan.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recognises what happens in a run from its events and samples, one at a time and in the order of their times: the same
 * while the run is watched and when its record is read again. What it recognised itself is not looked at.
 */
public final class Recogniser {

    private final StageRules rules;
    private final Seconds seconds = new Seconds();
    private final Forecaster forecaster = new Forecaster(ForecastRules.DEFAULTS);
    private final Steady steady = new Steady();
    private final Findings findings = new Findings();
    private long warmFrom = Long.MAX_VALUE;
    private long gateFrom = Long.MAX_VALUE;
    private long zero = Long.MAX_VALUE;
    private long end = Long.MAX_VALUE;
    private @Nullable StageDetector stages;

    public Recogniser(Scenario plan) {
        this(StageRules.of(plan));
    }

    public Recogniser(StageRules rules) {
        this.rules = rules;
    }

    /** The stage that the service is in. */
    public Stage stage() {
        return stages == null ? Stage.HEALTHY : stages.stage();
    }

    /** What will be exhausted first; empty where nothing is forecast. */
    public Optional<Forecast> forecast() {
        return forecaster.nearest();
    }

    /** An event happened; returns what this and the seconds that it closes show. */
    public List<Event> on(Entry entry) {
        List<Event> shown = new ArrayList<>(advance(entry.millis()));
        shown.addAll(hear(entry.millis(), entry.event()));
        return shown;
    }

    /** A sample was taken; returns what the seconds that it closes show. */
    public List<Event> on(Sample sample) {
        return look(seconds.add(sample));
    }

    /** It is {@code now}, in epoch milliseconds; returns what the seconds that this closes show. */
    public List<Event> advance(long now) {
        return look(seconds.advance(now));
    }

    /** Nothing more will come; returns what the last seconds show. */
    public List<Event> end() {
        return look(seconds.end());
    }

    /** The onsets so far, in their order. */
    List<Onset> onsets() {
        return findings.onsets();
    }

    /** The alarms so far, in the order of their begin. */
    List<Alarm> alarms() {
        return findings.alarms();
    }

    /** What was forecast so far, second by second of the plan. */
    List<Outlook> outlooks() {
        return findings.outlooks();
    }

    private List<Event> hear(long at, Event event) {
        if (event instanceof Event.PhaseBegan began) {
            phase(began.phase(), at);
        } else if (event instanceof Event.TargetStarted) {
            return started(at);
        } else if (stages != null && at < end) {
            return heard(stages, at, event);
        }
        return List.of();
    }

    private List<Event> heard(StageDetector detector, long at, Event event) {
        if (event instanceof Event.LoadChanged) {
            detector.settles(at);
        } else if (event instanceof Event.TargetStopped) {
            detector.stopped();
            forecaster.gone();
        } else if (event instanceof Event.TargetDied died) {
            forecaster.gone();
            return findings.add(detector.died(at, died.evidence()));
        }
        return List.of();
    }

    private void phase(Phase phase, long at) {
        switch (phase) {
            case WARM_UP -> warmFrom = at;
            case GATE -> gateFrom = at;
            case PLAN -> {
                zero = at;
                stages = new StageDetector(rules, zero);
                stages.learn(steady.seconds(gateFrom));
                forecaster.arm(at);
            }
            case WIND_DOWN -> end = at;
            case SET_UP -> {}
        }
    }

    private List<Event> started(long at) {
        if (stages == null) {
            return List.of();
        }
        stages.started(at);
        return findings.note(at, forecaster.restarted(at));
    }

    private List<Event> look(List<Second> closed) {
        List<Event> shown = new ArrayList<>();
        for (Second second : closed) {
            if (second.end() <= end) {
                shown.addAll(look(second));
            }
        }
        return shown;
    }

    private List<Event> look(Second second) {
        List<Event> shown = new ArrayList<>();
        if (second.at() >= warmFrom && second.end() <= zero) {
            learn(second);
        }
        if (second.at() >= gateFrom) {
            shown.addAll(findings.note(second.end() + Seconds.GRACE, forecaster.on(second)));
        }
        if (stages != null && second.at() >= zero) {
            forecaster.nearest().ifPresent(forecast -> findings.note(new Outlook(second.at(), forecast)));
            shown.addAll(findings.add(stages.on(second)));
        }
        return shown;
    }

    /** The last seconds of the gate are closed only after its end. */
    private void learn(Second second) {
        steady.add(second);
        if (stages != null) {
            stages.learn(steady.seconds(gateFrom));
        }
    }
}
