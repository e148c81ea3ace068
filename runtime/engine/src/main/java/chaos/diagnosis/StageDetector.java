package chaos.diagnosis;

import chaos.metric.Second;
import chaos.metric.Seconds;
import chaos.plan.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Recognises the stages of a failure from what users have of the service, a second at a time.
 *
 * <p>Within an incident stages only get worse, and any may be skipped; {@link Stage#RECOVERED} ends it, after which another
 * may begin. A second in which nobody asked anything of the service says nothing, nor does one that was not measured.
 */
public final class StageDetector {

    private final StageRules rules;
    private final long zero;
    private final Symptoms symptoms;
    private final Presence presence;
    private Degradation degradation;
    private final Streak partial = Streak.forgiving();
    private final Streak cascade = Streak.unbroken();
    private final Streak complete = Streak.unbroken();
    private final Streak stall = Streak.unbroken();
    private final Streak well = Streak.unbroken();
    private Stage stage = Stage.HEALTHY;
    private String partialText = "";
    private long onset;
    private long settledAt;

    /** A detector for a run whose plan begins at {@code zero}, in epoch milliseconds; it does not know yet what is normal. */
    public StageDetector(StageRules rules, long zero) {
        this.rules = rules;
        this.zero = zero;
        this.onset = zero;
        this.symptoms = new Symptoms(rules);
        this.presence = new Presence(rules);
        this.degradation = new Degradation(rules, Baseline.of(List.of()));
        settles(zero);
    }

    /** Learns what is normal from the seconds of the gate; to be called before the first second of the plan. */
    public void learn(List<Second> steady) {
        Baseline baseline = Baseline.of(steady);
        degradation = new Degradation(rules, baseline);
        presence.learn(baseline);
    }

    /** The stage that the service is in. */
    public Stage stage() {
        return stage;
    }

    /** The load changes its shape: its ratios need a while to mean something again. */
    public void settles(long at) {
        settledAt = at + rules.settle().toMillis();
    }

    /** The target's process is gone, and nobody here ended it. */
    public List<Onset> died(long at, String evidence) {
        long since = Math.min(at, Math.min(begin(complete, at), begin(stall, at)));
        return enter(Stage.COMPLETE_FAILURE, since, at, List.of(evidence + " at " + Moments.print(at, zero)));
    }

    /** The target is ended by our wish: that it does not answer is a failure only if it lasts. */
    public void stopped() {
        presence.stopped();
    }

    /** The target answers, for the first time or again. */
    public void started(long at) {
        presence.started(at);
    }

    /** Takes the next second; returns the stages that it shows, in their order. */
    public List<Onset> on(Second second) {
        boolean settling = second.at() < settledAt;
        symptoms.note(second, settling);
        presence.note(second, symptoms);
        Sli sli = symptoms.sli();
        if (sli.measured() && sli.loaded()) {
            note(second, settling);
        }
        long recognised = second.end() + Seconds.GRACE;
        List<Onset> entered = new ArrayList<>(failed(second.at(), recognised));
        entered.addAll(spread(recognised));
        entered.addAll(degraded(recognised));
        entered.addAll(recovered(recognised));
        return entered;
    }

    private void note(Second second, boolean settling) {
        long at = second.at();
        Optional<String> bad = symptoms.partial().or(symptoms::complete).or(symptoms::stalled);
        partialText = bad.orElse(partialText);
        complete.note(at, symptoms.complete().isPresent());
        stall.note(at, symptoms.stalled().isPresent());
        cascade.note(at, symptoms.cascade().isPresent());
        partial.note(at, bad.isPresent());
        if (!settling) {
            degradation.note(second);
        }
        boolean calm = stage != Stage.DEGRADATION_START || !degradation.worse();
        well.note(at, calm && symptoms.well());
    }

    private List<Onset> failed(long at, long recognised) {
        Optional<String> gone = presence.gone(symptoms);
        if (gone.isPresent()) {
            long since = Math.min(presence.since(at), Math.min(begin(complete, at), begin(stall, at)));
            return worsen(Stage.COMPLETE_FAILURE, since, recognised, gone.get());
        }
        if (stall.lasted(stallMillis())) {
            return worsen(Stage.COMPLETE_FAILURE, stall.since(), recognised, text(symptoms.stalled()));
        }
        return complete.lasted(rules.hold().toMillis())
                ? worsen(Stage.COMPLETE_FAILURE, complete.since(), recognised, text(symptoms.complete()))
                : List.of();
    }

    private List<Onset> spread(long recognised) {
        long hold = rules.hold().toMillis();
        if (cascade.lasted(hold) && partial.lasted(hold)) {
            return worsen(Stage.CASCADE_FAILURE, cascade.since(), recognised, text(symptoms.cascade()));
        }
        return partial.lasted(hold)
                ? worsen(Stage.PARTIAL_FAILURE, partial.since(), recognised, partialText)
                : List.of();
    }

    private List<Onset> degraded(long recognised) {
        Optional<Degradation.Noticed> noticed = degradation.noticed().filter(n -> !partial.begun());
        return noticed.map(n -> worsen(Stage.DEGRADATION_START, n.since(), recognised, n.text()))
                .orElse(List.of());
    }

    private List<Onset> recovered(long recognised) {
        boolean ill = stage != Stage.HEALTHY && stage != Stage.RECOVERED;
        if (!ill || !well.lasted(rules.wellFor().toMillis())) {
            return List.of();
        }
        String evidence = "the service is well since " + Moments.print(well.since(), zero);
        Onset end = new Onset(Stage.RECOVERED, Math.max(onset, well.since()), recognised, List.of(evidence));
        degradation.reset();
        presence.serves();
        stage = Stage.RECOVERED;
        onset = end.since();
        return List.of(end);
    }

    /** Enters a stage, and before it a partial failure that had lasted long enough and is older. */
    private List<Onset> worsen(Stage worse, long since, long recognised, String text) {
        List<Onset> entered = new ArrayList<>();
        boolean older = partial.lasted(rules.hold().toMillis()) && partial.since() < since;
        if (worse.compareTo(Stage.PARTIAL_FAILURE) > 0 && older) {
            entered.addAll(enter(
                    Stage.PARTIAL_FAILURE,
                    partial.since(),
                    recognised,
                    List.of(evidence(partialText, partial.since()))));
        }
        entered.addAll(enter(worse, since, recognised, List.of(evidence(text, since))));
        return entered;
    }

    private List<Onset> enter(Stage worse, long since, long recognised, List<String> evidence) {
        Stage from = stage == Stage.RECOVERED ? Stage.HEALTHY : stage;
        if (worse.compareTo(from) <= 0) {
            return List.of();
        }
        stage = worse;
        well.reset();
        onset = Math.max(onset, since);
        return List.of(new Onset(worse, onset, recognised, evidence));
    }

    private static String text(Optional<String> symptom) {
        return symptom.orElse("");
    }

    private String evidence(String text, long since) {
        return text + " since " + Moments.print(since, zero);
    }

    private static long begin(Streak streak, long otherwise) {
        return streak.begun() ? streak.since() : otherwise;
    }

    /** Where a latency is promised that is longer than the hold, silence is no stall before twice that. */
    private long stallMillis() {
        return Math.max(rules.hold().toMillis(), Math.round(2000 * rules.longestLatency()));
    }
}
