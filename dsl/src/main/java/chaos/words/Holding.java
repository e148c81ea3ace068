package chaos.words;

import chaos.plan.Hold;
import java.time.Duration;
import java.util.function.BiConsumer;

/** A number of clients that is held. */
public final class Holding implements Word {

    private final Sentence sentence;
    private final Clients clients;
    private final BiConsumer<Hold, Sentence> taker;

    Holding(Sentence sentence, Clients clients, BiConsumer<Hold, Sentence> taker) {
        this.sentence = sentence;
        this.clients = clients;
        this.taker = taker;
    }

    /** For how long. */
    public Shaped lasting(Duration time) {
        sentence.done();
        if (Laws.takesTime(sentence, "a hold", time)) {
            taker.accept(new Hold(clients.clients(), time, sentence.origin()), sentence);
        }
        return new Shaped(sentence);
    }
}
