package chaos.words;

/** {@code slo { that availability isAtLeast 99.9.percent }}: what users are promised. */
public final class SloBlock extends ThatBlock {

    SloBlock(Saying saying) {
        super(saying);
    }
}
