package chaos.perform;

import chaos.diagnosis.Forecast;
import chaos.diagnosis.Recogniser;
import chaos.journal.Entry;
import chaos.journal.Event;
import chaos.journal.Sample;
import chaos.metric.ConditionTracker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets the recogniser watch the run, and offers what it knows as signals. */
final class LiveRecognition implements Recognition {

    private final Recogniser recogniser;
    private final List<Event> shown = new ArrayList<>();

    LiveRecognition(Recogniser recogniser) {
        this.recogniser = recogniser;
    }

    @Override
    public void observe(Sample sample) {
        shown.addAll(recogniser.on(sample));
    }

    @Override
    public void observe(Entry entry) {
        shown.addAll(recogniser.on(entry));
    }

    @Override
    public List<Event> advance(long now) {
        shown.addAll(recogniser.advance(now));
        List<Event> told = List.copyOf(shown);
        shown.clear();
        return told;
    }

    @Override
    public void feed(ConditionTracker tracker, long now) {
        Optional<Forecast> forecast = recogniser.forecast();
        switch (tracker.condition().signal().name()) {
            case "stage" -> tracker.observe(now, recogniser.stage().name());
            case "forecast.timeToExhaustion" -> forecast.ifPresent(f -> tracker.observe(now, f.seconds()));
            case "forecast.resource" -> forecast.ifPresent(f -> tracker.observe(now, f.resource()));
            default -> {}
        }
    }
}
