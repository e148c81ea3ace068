package chaos.words;

/** {@code abort { when availability isBelow 20.percent lasting 15.s }}: when the run is given up. */
public final class AbortBlock extends WhenBlock {

    AbortBlock(Saying saying) {
        super(saying, null);
    }
}
