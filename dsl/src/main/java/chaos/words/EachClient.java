package chaos.words;

import java.util.Optional;
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
        return does("GET", path, Optional.empty());
    }

    /** Posts a body; where to is said next. */
    public Posting posts(String body) {
        sentence.needs("`to '<path>'`");
        return new Posting(body);
    }

    private ClientWork does(String method, String path, Optional<String> body) {
        sentence.done();
        ClientWork work = new ClientWork(sentence, method, path, body);
        if (Laws.path(sentence.saying(), path)) {
            taker.accept(work);
        }
        return work;
    }

    /** A body to be posted. */
    public final class Posting implements Word {

        private final String body;

        private Posting(String body) {
            this.body = body;
        }

        /** Where it is posted. */
        public ClientWork to(String path) {
            return does("POST", path, Optional.of(body));
        }
    }
}
