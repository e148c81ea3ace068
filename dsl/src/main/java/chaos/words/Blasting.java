package chaos.words;

import chaos.plan.Blast;
import chaos.plan.LoadShape;
import java.time.Duration;
import java.util.function.Consumer;

/** {@code blast 2_000.clients} .. {@code lasting 10.s}. */
public final class Blasting implements Word {

    private final Sentence sentence;
    private final Clients clients;
    private final Consumer<LoadShape> taker;

    Blasting(Sentence sentence, Clients clients, Consumer<LoadShape> taker) {
        this.sentence = sentence;
        this.clients = clients;
        this.taker = taker;
    }

    /** For how long they stay. */
    public Shaped lasting(Duration time) {
        sentence.done();
        if (Laws.takesTime(sentence, "a blast", time)) {
            taker.accept(new Blast(clients.clients(), time, sentence.origin()));
        }
        return new Shaped(sentence);
    }
}
