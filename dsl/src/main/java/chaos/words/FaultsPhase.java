package chaos.words;

/** What is claimed about the time of the faults or after them; {@code during} or {@code after} says which. */
public final class FaultsPhase implements Word {

    private final Sentence sentence;
    private final FaultsBlock block;

    FaultsPhase(Sentence sentence, FaultsBlock block) {
        this.sentence = sentence;
        this.block = block;
    }

    Sentence sentence() {
        return sentence;
    }

    FaultsBlock said() {
        sentence.done();
        return block;
    }
}
