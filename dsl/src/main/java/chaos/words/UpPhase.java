package chaos.words;

/** The second word of {@code warm up { .. }}. */
public final class UpPhase implements Word {

    private final Sentence sentence;
    private final WarmUpBlock block;

    UpPhase(Sentence sentence, WarmUpBlock block) {
        this.sentence = sentence;
        this.block = block;
    }

    WarmUpBlock said() {
        sentence.done();
        return block;
    }
}
