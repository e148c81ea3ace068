package chaos.report;

import chaos.diagnosis.Alarm;
import chaos.diagnosis.FaultWindow;
import chaos.diagnosis.StageSpan;
import chaos.journal.Event;
import chaos.journal.Phase;
import chaos.journal.Timeline;
import chaos.journal.Timeline.Stamped;
import chaos.plan.Stage;
import chaos.quantity.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is drawn in the band above the charts, each kind in a lane of its own. */
final class Lanes {

    private final Recorded run;
    private final Timeline timeline;
    private final Offsets offsets;

    Lanes(Recorded run) {
        this.run = run;
        this.timeline = run.timeline();
        this.offsets = run.offsets();
    }

    /** A stretch of time with a label within and a title for those who ask. */
    record Span(double from, double to, String label, String title, String look) {}

    /** Stretches of one kind. */
    record Lane(String name, List<Span> spans) {}

    /** One thing that happened. */
    record Mark(double at, String kind, String what) {}

    /** The lanes that hold something. */
    List<Lane> all() {
        return Stream.of(
                        new Lane("Phase", phases()),
                        new Lane("Load", load()),
                        new Lane("Stage", stages()),
                        new Lane("Faults", faults()),
                        new Lane("Alarms", alarms()),
                        new Lane("Responses", responses()))
                .filter(lane -> !lane.spans().isEmpty())
                .toList();
    }

    List<Mark> marks() {
        return Moments.of(run).stream()
                .filter(m -> m.kind() != Moment.Kind.RUN && m.kind() != Moment.Kind.LOAD)
                .map(m -> new Mark(offsets.seconds(m.at()), m.kind().word(), m.what()))
                .toList();
    }

    /** What lies behind the lines of every chart: faults, and the time in which nothing worked. */
    List<Span> backdrop() {
        Stream<Span> failed = stages().stream()
                .filter(s -> s.look().equals(Stage.COMPLETE_FAILURE.name()))
                .map(s -> new Span(s.from(), s.to(), "", "", "failed"));
        return Stream.concat(faults().stream(), failed).toList();
    }

    String summary() {
        String stages = String.join(
                ", ",
                stages().stream()
                        .map(s -> s.label() + " from " + at(s.from()) + " to " + at(s.to()))
                        .toList());
        return "Timeline: " + (stages.isEmpty() ? "no stage" : stages) + ". Faults: "
                + String.join(", ", faults().stream().map(Span::title).toList());
    }

    private String at(double seconds) {
        return offsets.print(offsets.zero() + Math.round(seconds * 1e3));
    }

    private List<Span> phases() {
        List<Stamped<Event.PhaseBegan>> begins =
                timeline.all(Event.PhaseBegan.class).toList();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < begins.size(); i++) {
            long to = i + 1 < begins.size() ? begins.get(i + 1).at() : timeline.end();
            spans.add(span(begins.get(i).at(), to, words(begins.get(i).event().phase()), "", "phase"));
        }
        return spans;
    }

    private static String words(Phase phase) {
        return switch (phase) {
            case SET_UP -> "set-up";
            case WARM_UP -> "warm-up";
            case GATE -> "gate";
            case PLAN -> "plan";
            case WIND_DOWN -> "winding down";
        };
    }

    private List<Span> load() {
        List<Stamped<Event.LoadChanged>> changes =
                timeline.all(Event.LoadChanged.class).toList();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            long to = i + 1 < changes.size()
                    ? changes.get(i + 1).at()
                    : Math.max(timeline.planEnd(), changes.get(i).at());
            Event.LoadChanged change = changes.get(i).event();
            spans.add(span(changes.get(i).at(), to, change.shape(), lineOf(change.line()), "load"));
        }
        return spans;
    }

    private List<Span> stages() {
        List<Span> spans = new ArrayList<>();
        List<StageSpan> stages = run.diagnosis().stages();
        long healthyTo = stages.isEmpty() ? timeline.planEnd() : stages.get(0).from();
        timeline.zero()
                .filter(zero -> zero < healthyTo)
                .ifPresent(zero -> spans.add(stage(Stage.HEALTHY, zero, healthyTo, "")));
        stages.forEach(s -> spans.add(stage(s.stage(), s.from(), s.to(), String.join("; ", s.evidence()))));
        return spans;
    }

    private Span stage(Stage stage, long from, long to, String evidence) {
        return span(from, to, stage.name(), evidence, stage.name());
    }

    private List<Span> faults() {
        return run.diagnosis().faults().stream().map(this::fault).toList();
    }

    private Span fault(FaultWindow f) {
        return span(f.from(), f.to().orElse(timeline.end()), f.summary(), lineOf(f.line()), "fault");
    }

    private List<Span> alarms() {
        return run.diagnosis().alarms().stream().map(this::alarm).toList();
    }

    private Span alarm(Alarm a) {
        long end = a.to().orElseGet(() ->
                run.diagnosis().failure().filter(failure -> failure > a.from()).orElse(timeline.end()));
        String label = a.resource() + " exhausted in " + Dimension.DURATION.print(a.secondsToExhaustion());
        return span(a.from(), end, label, a.evidence(), "alarm");
    }

    private List<Span> responses() {
        return Answer.all(timeline).stream()
                .map(a -> span(
                        a.from(),
                        a.to().orElse(timeline.end()),
                        a.began().act(),
                        lineOf(a.began().line()),
                        "response"))
                .toList();
    }

    private Span span(long from, long to, String label, String note, String look) {
        String when = offsets.print(from) + " to " + offsets.print(to);
        String title = label + ", " + when + (note.isEmpty() ? "" : ", " + note);
        return new Span(offsets.seconds(from), offsets.seconds(to), label, title, look);
    }

    private static String lineOf(int line) {
        return line > 0 ? "line " + line : "";
    }
}
