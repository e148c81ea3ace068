package chaos.words;

/** {@code always { .. }}: what is done at the end of the step, whatever happened. */
public final class AlwaysBlock extends ActsBlock {

    AlwaysBlock(Acting acting) {
        super(acting);
    }
}
