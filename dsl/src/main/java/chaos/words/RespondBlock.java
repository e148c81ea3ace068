package chaos.words;

/** {@code respond { when stage reaches COMPLETE_FAILURE restart target }}: what is done when something is noticed. */
public final class RespondBlock extends WhenBlock {

    RespondBlock(Saying saying) {
        super(saying, "what to do, such as `restart target` or `run 'rollback'`");
    }

    /** What the scenario attacks. */
    public TargetNoun getTarget() {
        return new TargetNoun();
    }
}
