package chaos.report;

import chaos.journal.Event;
import chaos.journal.Timeline;
import chaos.journal.Timeline.Stamped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A response to what was noticed, from its begin to its end.
 *
 * @param from epoch milliseconds
 * @param ended empty where its end was not recorded
 */
record Answer(long from, Event.ResponseBegan began, Optional<Stamped<Event.ResponseEnded>> ended) {

    /** The responses of a run in the order of their begin; an end belongs to the earliest open begin of its act. */
    static List<Answer> all(Timeline timeline) {
        List<Stamped<Event.ResponseEnded>> ends =
                new ArrayList<>(timeline.all(Event.ResponseEnded.class).toList());
        return timeline.all(Event.ResponseBegan.class)
                .map(b -> new Answer(b.at(), b.event(), take(ends, b)))
                .toList();
    }

    private static Optional<Stamped<Event.ResponseEnded>> take(
            List<Stamped<Event.ResponseEnded>> ends, Stamped<Event.ResponseBegan> began) {
        Optional<Stamped<Event.ResponseEnded>> end = ends.stream()
                .filter(e -> e.at() >= began.at()
                        && e.event().act().equals(began.event().act()))
                .findFirst();
        end.ifPresent(ends::remove);
        return end;
    }

    Optional<Long> to() {
        return ended.map(Stamped::at);
    }
}
