package chaos.words;

/** A shape of the load that has been said, and what may follow it. */
public final class Shaped implements Word {

    private final Sentence sentence;

    Shaped(Sentence sentence) {
        this.sentence = sentence;
    }

    /** The shape ends when the service breaks: the load is withdrawn to the next shape without these words. */
    @Scene(LoadBlock.class)
    public void until(BrokenNoun broken) {
        sentence.untilBroken();
    }
}
