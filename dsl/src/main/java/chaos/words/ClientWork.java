package chaos.words;

import chaos.plan.Journey;
import java.time.Duration;
import java.util.Optional;

/** What a client does; as soon as the last answer is there, unless a pace is said. */
public final class ClientWork implements Word {

    private final Sentence sentence;
    private final String method;
    private final String path;
    private Duration pace = Duration.ZERO;

    ClientWork(Sentence sentence, String method, String path) {
        this.sentence = sentence;
        this.method = method;
        this.path = path;
    }

    /** The time between two intended sends of one client. */
    public void every(Duration time) {
        if (Laws.takesTime(sentence, "a pace", time)) {
            pace = time;
        }
    }

    Optional<Journey> journey() {
        return Optional.of(new Journey(method, path, pace, sentence.origin()));
    }
}
