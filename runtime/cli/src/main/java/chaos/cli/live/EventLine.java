package chaos.cli.live;

import chaos.journal.Entry;
import chaos.journal.Event;
import chaos.journal.Visible;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** An event as it is printed: when it was, then what; what is too long for the columns is folded below. */
final class EventLine {

    private static final int TIME_WIDTH = 8;
    private static final String BELOW = "\n" + " ".repeat(TIME_WIDTH + 1);
    private static final int NARROWEST = 20;
    private static final double TOLERATED = 0.1;

    private EventLine() {}

    /** The text for an entry, given the progress after it; empty for what another event tells better. */
    static Optional<String> of(Entry entry, Progress progress, Style style, int columns) {
        boolean toldAtTheEnd =
                entry.event() instanceof Event.RunEnded && progress.zero().isEmpty();
        if (isForTheRecord(entry.event()) || isAsAsked(entry.event()) || toldAtTheEnd) {
            return Optional.empty();
        }
        Sentence sentence = Sentences.say(entry.event(), progress.known());
        String text = folded(sentence.text(), columns).stream()
                .map(line -> sentence.tone().dress(style, line))
                .collect(Collectors.joining(BELOW));
        return Optional.of(style.dim(padded(when(entry, progress))) + " " + text);
    }

    /** What another event tells better: an intent or its program, its deed; a file or an output, the act or the onset that kept it. */
    static boolean isForTheRecord(Event event) {
        return event instanceof Event.FaultIntended
                || event instanceof Event.ActIntended
                || event instanceof Event.ProgramBegan
                || event instanceof Event.EvidenceKept
                || event instanceof Event.OutputCaptured;
    }

    /** The text for what is no event: without a time. */
    static String remark(String text, int columns) {
        return padded("") + " " + String.join(BELOW, folded(text, columns));
    }

    /** A line that a program printed, as it is but for what a terminal would obey; what is too long is cut. */
    static String output(String line, int columns) {
        String shown = padded("") + " | " + Visible.line(line).replace("\t", "    ");
        return shown.length() <= columns ? shown : shown.substring(0, Math.max(NARROWEST, columns) - 1) + "…";
    }

    private static List<String> folded(String text, int columns) {
        return Folding.fold(text, Math.max(NARROWEST, columns - BELOW.length()));
    }

    /** A fault that does what it was asked says so every second: that is for the journal. */
    private static boolean isAsAsked(Event event) {
        return event instanceof Event.FaultAchieved a
                && Math.abs(a.achieved() - a.asked()) <= TOLERATED * Math.abs(a.asked());
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
