package chaos.host.ssh;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks each question for a secret once, however many hosts want it, and one after another, however many threads do.
 */
final class AskedOnce {

    private final Prompter prompter;
    private volatile boolean asking;
    private final Map<String, Optional<String>> answers = new ConcurrentHashMap<>();

    AskedOnce(Prompter prompter) {
        this.prompter = prompter;
    }

    synchronized Optional<String> secret(String question) {
        return answers.computeIfAbsent(question, this::ask);
    }

    private Optional<String> ask(String question) {
        asking = true;
        try {
            return prompter.secret(question);
        } finally {
            asking = false;
        }
    }

    /** The answer was wrong: who comes next is asked anew. */
    synchronized void forget(String question) {
        answers.remove(question);
    }

    synchronized boolean confirm(String question) {
        asking = true;
        try {
            return prompter.confirm(question);
        } finally {
            asking = false;
        }
    }

    /** A question of a server's own: its answer may hold for this moment only, so it is not kept. */
    synchronized Optional<String> now(String question, boolean seen) {
        asking = true;
        try {
            return seen ? prompter.answer(question) : prompter.secret(question);
        } finally {
            asking = false;
        }
    }

    /** Whether a person is being waited for, so that no patience with a machine runs out. */
    boolean asking() {
        return asking;
    }
}
