package chaos.cli;

import chaos.host.ssh.Prompter;
import java.util.Optional;

/** Asks the person at the terminal what hosts want to know. */
record TerminalPrompter(Prompt prompt) implements Prompter {

    /** Whoever sits there; where nobody does, every question is answered with no. */
    static Prompter ofTerminal() {
        return Prompt.ofTerminal().<Prompter>map(TerminalPrompter::new).orElse(NOBODY);
    }

    @Override
    public Optional<String> secret(String question) {
        try {
            return Optional.of(prompt.unseen(question));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> answer(String question) {
        try {
            return Optional.of(prompt.text(question));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Only the whole word counts: who types a y in haste has not compared the fingerprints. */
    @Override
    public boolean confirm(String question) {
        return answer(question).filter(said -> said.equalsIgnoreCase("yes")).isPresent();
    }
}
