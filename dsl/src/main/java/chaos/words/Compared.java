package chaos.words;

import chaos.plan.Response.DeclareIncident;
import chaos.plan.Response.RestartTarget;
import chaos.plan.Severity;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A signal compared with a limit, and what may follow that. */
public final class Compared implements Word {

    private final Claim claim;

    Compared(Claim claim) {
        this.claim = claim;
    }

    /** How long it must be so without a break. */
    @Scene({
        AbortBlock.class,
        BreaksBlock.class,
        RespondBlock.class,
        StepBlock.class,
        UndoBlock.class,
        RescueBlock.class,
        AlwaysBlock.class
    })
    public Compared lasting(Duration time) {
        if (Laws.takesTime(claim.sentence(), "a condition", time)) {
            claim.lasting(time);
        }
        return this;
    }

    /** The sliding window that the signal is taken over: whole percentiles, ratios, means, counts of so much time. */
    @Scene({
        AbortBlock.class,
        BreaksBlock.class,
        RecoveredBlock.class,
        RespondBlock.class,
        ExpectBlock.class,
        FaultsBlock.class
    })
    public Compared over(Duration window) {
        if (claim.windowed(window)) {
            claim.over(window);
        }
        return this;
    }

    /** How long a runbook waits for it. */
    @Scene({StepBlock.class, UndoBlock.class, RescueBlock.class, AlwaysBlock.class})
    public void within(Duration time) {
        claim.within(time);
    }

    /** Runs a runbook on the target, as it stands, with the answers that its target gives. */
    @Scene(RespondBlock.class)
    public Responded run(String runbook) {
        return run(Map.of(), runbook);
    }

    /** Runs a runbook on the target, with answers. */
    @Scene(RespondBlock.class)
    public Responded run(Map<String, ?> answers, String runbook) {
        claim.sentence().done();
        claim.sentence().saying().runbook(claim.sentence(), runbook, answers).ifPresent(claim::act);
        return new Responded(claim);
    }

    /** Declares an incident of this severity. */
    @Scene(RespondBlock.class)
    public Responded declare(Severity severity) {
        claim.act(new DeclareIncident(Optional.of(severity)));
        return new Responded(claim);
    }

    /** Declares an incident whose severity is found by rules from what was measured. */
    public Responded getDeclare() {
        // The check before asks only methods for their scene, and this is said without an argument.
        if (claim.wantsAct()) {
            claim.act(new DeclareIncident(Optional.empty()));
        } else {
            claim.sentence().slip("`declare` belongs in `respond`", "declare", "in `respond`");
        }
        return new Responded(claim);
    }

    /** Stops the target, if it still runs, and starts it again. */
    @Scene(RespondBlock.class)
    public Responded restart(TargetNoun target) {
        claim.act(new RestartTarget());
        return new Responded(claim);
    }
}
