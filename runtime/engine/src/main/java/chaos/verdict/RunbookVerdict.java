package chaos.verdict;

import chaos.journal.Event;
import chaos.journal.Timeline;
import java.util.List;

/** The judgement of a runbook's run: it expects nothing but that its steps are done. */
final class RunbookVerdict {

    private RunbookVerdict() {}

    static Verdict of(Timeline timeline) {
        return timeline.all(Event.RunbookEnded.class)
                .reduce((first, last) -> last)
                .map(ended -> of(ended.event()))
                .orElse(new Verdict(Outcome.UNKNOWN, List.of(), begun(timeline)));
    }

    private static Verdict of(Event.RunbookEnded ended) {
        return switch (ended.how()) {
            case "DONE" -> new Verdict(Outcome.HELD, List.of(), ended.message());
            case "STEP_FAILED" -> new Verdict(Outcome.BROKEN, List.of(), ended.message());
            default -> new Verdict(Outcome.UNKNOWN, List.of(), ended.message());
        };
    }

    private static String begun(Timeline timeline) {
        return timeline.first(Event.RunbookBegan.class).isPresent()
                ? "the record is cut off before the runbook's end"
                : "it was not begun";
    }
}
