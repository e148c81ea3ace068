package chaos.words;

import chaos.plan.HttpRequest;
import chaos.plan.Journey;
import java.time.Duration;
import java.util.Optional;

/** What a client does; as soon as the last answer is there, unless a pace is said. */
public final class ClientWork implements Word {

    private final Sentence sentence;
    private final String method;
    private final String path;
    private final Optional<String> body;
    private Duration pace = Duration.ZERO;

    ClientWork(Sentence sentence, String method, String path, Optional<String> body) {
        this.sentence = sentence;
        this.method = method;
        this.path = path;
        this.body = body;
    }

    /** The time between two intended sends of one client. */
    public void every(Duration time) {
        if (Laws.takesTime(sentence, "a pace", time)) {
            pace = time;
        }
    }

    Sentence sentence() {
        return sentence;
    }

    boolean paced() {
        return !pace.isZero();
    }

    Journey journey() {
        return new Journey(HttpRequest.of(method, path, body, sentence.origin()), pace, sentence.origin());
    }
}
