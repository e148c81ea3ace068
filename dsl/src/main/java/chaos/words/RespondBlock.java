package chaos.words;

import chaos.plan.Severity;

/** {@code respond { when stage reaches COMPLETE_FAILURE restart target }}: what is done when something is noticed. */
public final class RespondBlock extends WhenBlock {

    RespondBlock(Saying saying) {
        super(saying, "what to do, such as `restart target`, `run 'rollback'` or `declare CRITICAL`");
    }

    /** What the scenario attacks. */
    public TargetNoun getTarget() {
        return new TargetNoun();
    }

    public Severity getMINOR() {
        return Severity.MINOR;
    }

    public Severity getMAJOR() {
        return Severity.MAJOR;
    }

    public Severity getCRITICAL() {
        return Severity.CRITICAL;
    }
}
