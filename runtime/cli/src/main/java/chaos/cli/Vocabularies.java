package chaos.cli;

import chaos.fault.FaultWords;
import chaos.metric.Nouns;
import chaos.words.Vocabulary;
import java.util.List;

/** What the engine lends to the language. */
final class Vocabularies {

    private Vocabularies() {}

    /** The faults as words, the signals as nouns. */
    static Vocabulary all() {
        return new Vocabulary(FaultWords.all(), List.of(Nouns.class));
    }
}
