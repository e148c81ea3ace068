package chaos.words;

/** The claims of a phase: {@code after faults { that recovery isBelow 30.s }}. */
public final class FaultsBlock extends ThatBlock {

    FaultsBlock(Saying saying) {
        super(saying);
    }
}
