package chaos.host.ssh;

import java.util.Optional;

/** Asks the person at the terminal; secrets come by no other way. */
public interface Prompter {

    /** Nobody is there to be asked: every question is answered with no. */
    Prompter NOBODY = new Prompter() {
        @Override
        public Optional<String> secret(String question) {
            return Optional.empty();
        }

        @Override
        public Optional<String> answer(String question) {
            return Optional.empty();
        }

        @Override
        public boolean confirm(String question) {
            return false;
        }
    };

    /** What is typed unseen; empty where nobody answers. */
    Optional<String> secret(String question);

    /** What is typed, seen by who looks on; empty where nobody answers. */
    Optional<String> answer(String question);

    /** Whether the person says yes in full. */
    boolean confirm(String question);
}
