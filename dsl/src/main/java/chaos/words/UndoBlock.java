package chaos.words;

/** {@code undo { .. }}: what takes the step back, beside what its acts remember. */
public final class UndoBlock extends ActsBlock {

    UndoBlock(Acting acting) {
        super(acting);
    }
}
