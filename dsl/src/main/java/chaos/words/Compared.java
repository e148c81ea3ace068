package chaos.words;

import chaos.plan.Response.RestartTarget;
import java.time.Duration;

/** A signal compared with a limit, and what may follow that. */
public final class Compared implements Word {

    private final Claim claim;

    Compared(Claim claim) {
        this.claim = claim;
    }

    /** How long it must be so without a break. */
    @Scene({AbortBlock.class, RespondBlock.class})
    public Compared lasting(Duration time) {
        if (Laws.takesTime(claim.sentence(), "a condition", time)) {
            claim.lasting(time);
        }
        return this;
    }

    /** Stops the target, if it still runs, and starts it again. */
    @Scene(RespondBlock.class)
    public Responded restart(TargetNoun target) {
        claim.act(new RestartTarget());
        return new Responded(claim);
    }
}
