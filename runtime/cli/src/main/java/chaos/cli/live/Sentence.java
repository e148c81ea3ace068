package chaos.cli.live;

import chaos.journal.Visible;

/** An event as a person reads it, in one line that a terminal only prints. */
public record Sentence(Tone tone, String text) {

    public Sentence {
        text = Visible.line(text.replaceAll("\\s*\\R\\s*", " "));
    }
}
