package chaos.words;

import chaos.plan.Origin;
import org.jspecify.annotations.Nullable;

/** A sentence that has begun: its place, and what it still needs. */
final class Sentence {

    private final Saying saying;
    private final Origin origin;
    private final int column;
    private final String verb;
    private @Nullable String missing;
    private Runnable whenUntilBroken = () -> {};

    Sentence(Saying saying, String verb, @Nullable String missing) {
        this.saying = saying;
        this.origin = saying.origin();
        this.column = saying.column();
        this.verb = verb;
        this.missing = missing;
    }

    Origin origin() {
        return origin;
    }

    Saying saying() {
        return saying;
    }

    String verb() {
        return verb;
    }

    /** What is to be done where the sentence ends in `until broken`. */
    Sentence whenUntilBroken(Runnable what) {
        whenUntilBroken = what;
        return this;
    }

    void untilBroken() {
        whenUntilBroken.run();
    }

    /** The next word has been said; what follows is still needed. */
    void needs(String words) {
        missing = words;
    }

    /** Everything that the sentence needs has been said. */
    void done() {
        missing = null;
    }

    boolean open() {
        return missing != null;
    }

    /** A mistake at this sentence's place. */
    void slip(String message, String found, String expected) {
        saying.add(new Slip(origin.line(), column, message, found, expected, false));
    }

    /** Something that this sentence lacks, perhaps since what says it was refused. */
    void lacks(String message, String expected) {
        saying.add(new Slip(origin.line(), column, message, "", expected, true));
    }

    void reportIfOpen() {
        if (missing != null) {
            slip("`" + verb + "` is not finished: it needs " + missing, verb, missing);
        }
    }
}
