package chaos.cli.live;

import chaos.journal.Entry;
import chaos.journal.Event;
import java.util.Locale;
import java.util.Optional;

/** One line for an event: when it was, then what. */
final class EventLine {

    private static final int TIME_WIDTH = 8;

    private EventLine() {}

    /** The line for an entry, given the progress after it; empty for what another event tells better. */
    static Optional<String> of(Entry entry, Progress progress, Style style) {
        if (entry.event() instanceof Event.FaultIntended) {
            return Optional.empty();
        }
        Sentence sentence = Sentences.say(entry.event(), progress.known());
        String when = style.dim(padded(when(entry, progress)));
        return Optional.of(when + " " + sentence.tone().dress(style, sentence.text()));
    }

    /** The offset from time 0 of the plan; before it, the part of the run. */
    private static String when(Entry entry, Progress progress) {
        if (progress.zero().isPresent()) {
            return Offset.precise(Math.max(0, entry.millis() - progress.zero().getAsLong()));
        }
        return progress.phase().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String padded(String text) {
        return " ".repeat(Math.max(0, TIME_WIDTH - text.length())) + text;
    }
}
