package chaos.words;

/** {@code rescue { .. }}: what is done when an act failed for good. */
public final class RescueBlock extends ActsBlock {

    RescueBlock(Acting acting) {
        super(acting);
    }
}
