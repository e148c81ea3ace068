package chaos.words;

import java.util.function.Consumer;

/** Every client, before it is said what it does. */
public final class EachClient implements Word {

    private final Sentence sentence;
    private final Consumer<ClientWork> taker;

    EachClient(Sentence sentence, Consumer<ClientWork> taker) {
        this.sentence = sentence;
        this.taker = taker;
    }

    /** Gets a path. */
    public ClientWork requests(String path) {
        return does("GET", path);
    }

    /** Posts to a path, with an empty body. */
    public ClientWork posts(String path) {
        return does("POST", path);
    }

    private ClientWork does(String method, String path) {
        sentence.done();
        ClientWork work = new ClientWork(sentence, method, path);
        if (Laws.path(sentence.saying(), path)) {
            taker.accept(work);
        }
        return work;
    }
}
