package chaos.diagnosis;

import chaos.journal.Event;
import chaos.journal.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** When which fault was active, read from its events: intended, begun, ended. */
final class FaultWindows {

    private FaultWindows() {}

    static List<FaultWindow> of(Timeline timeline) {
        Map<String, Event.FaultIntended> intended = timeline.all(Event.FaultIntended.class)
                .collect(Collectors.toMap(s -> s.event().fault(), Timeline.Stamped::event, (a, b) -> b));
        List<FaultWindow> windows = new ArrayList<>();
        timeline.all(Event.FaultBegan.class).forEach(began -> {
            String fault = began.event().fault();
            windows.add(window(
                    fault, Optional.ofNullable(intended.get(fault)), began.at(), end(timeline, fault, began.at())));
        });
        return windows;
    }

    private static Optional<Long> end(Timeline timeline, String fault, long from) {
        return timeline.all(Event.FaultEnded.class)
                .filter(s -> s.event().fault().equals(fault) && s.at() >= from)
                .map(Timeline.Stamped::at)
                .findFirst();
    }

    private static FaultWindow window(
            String fault, Optional<Event.FaultIntended> intended, long from, Optional<Long> to) {
        return intended.map(i -> new FaultWindow(fault, i.kind(), summary(i), from, to, i.line()))
                .orElse(new FaultWindow(fault, fault, fault, from, to, 0));
    }

    private static String summary(Event.FaultIntended intended) {
        return new TreeMap<>(intended.arguments())
                .entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue())
                        .collect(Collectors.joining(", ", intended.kind() + "(", ")"));
    }
}
