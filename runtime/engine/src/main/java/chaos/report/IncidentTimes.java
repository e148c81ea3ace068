package chaos.report;

import chaos.diagnosis.Alarm;
import chaos.diagnosis.Impact;
import chaos.diagnosis.StageSpan;
import chaos.incident.Incident;
import chaos.incident.IncidentEntry;
import chaos.incident.Milestone;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When what was reached, as far as it is known, each with where that is known from.
 *
 * @param began when users began to be served badly
 * @param detected when it was noticed: by an alarm or a stage that was recognised, else by its declaration
 * @param acknowledged when somebody took it up
 * @param mitigated when users were served again
 * @param resolved when it was over
 */
public record IncidentTimes(
        Optional<Mark> began,
        Mark detected,
        Mark declared,
        Optional<Mark> acknowledged,
        Optional<Mark> mitigated,
        Optional<Mark> resolved) {

    /** A time, and where it is known from. */
    public record Mark(Instant at, String source) {}

    /** A name with a value, as the tables and the lines of a report show it. */
    public record Fact(String name, String value, String source) {}

    /** Of an incident with its runs. */
    public static IncidentTimes of(IncidentStory story) {
        Incident incident = story.incident();
        Mark declared = new Mark(incident.declared(), "the record");
        Optional<Impact> impact = story.scenario().map(run -> Impact.of(run.timeline(), run.diagnosis()));
        return new IncidentTimes(
                impact.flatMap(Impact::from).map(at -> mark(at, "the first stage's onset")),
                story.scenario().flatMap(IncidentTimes::noticed).orElse(declared),
                declared,
                marked(incident, Milestone.ACKNOWLEDGED)
                        .or(() -> incident.taken().map(IncidentTimes::taken)),
                marked(incident, Milestone.MITIGATED)
                        .or(() -> impact.flatMap(Impact::to).map(at -> mark(at, "well again, by the journal"))),
                marked(incident, Milestone.RESOLVED)
                        .or(() -> incident.closed().map(at -> new Mark(at, "closed; nobody marked it resolved"))));
    }

    private static Optional<Mark> noticed(Recorded run) {
        Stream<Mark> alarms = run.diagnosis().alarms().stream().map(Alarm::from).map(at -> mark(at, "the first alarm"));
        Stream<Mark> stages = run.diagnosis().stages().stream()
                .map(StageSpan::recognised)
                .map(at -> mark(at, "the first stage that was recognised"));
        return Stream.concat(alarms, stages).min(Comparator.comparing(Mark::at));
    }

    private static Optional<Mark> marked(Incident incident, Milestone milestone) {
        return incident.reached(milestone)
                .map(e -> new Mark(e.at(), "marked by " + e.event().by()));
    }

    private static Mark taken(IncidentEntry entry) {
        return new Mark(entry.at(), "the first act of " + entry.event().by());
    }

    private static Mark mark(long at, String source) {
        return new Mark(Instant.ofEpochMilli(at), source);
    }

    /** From when durations count: the begin where it is known, else the detection. */
    public Instant start() {
        return began.map(Mark::at).orElse(detected.at());
    }

    /** The times in the order of an incident's course; a dash where one is not known. */
    public List<Fact> times() {
        return List.of(
                time("began", began),
                time("detected", Optional.of(detected)),
                time("declared", Optional.of(declared)),
                time("acknowledged", acknowledged),
                time("mitigated", mitigated),
                time("resolved", resolved));
    }

    private static Fact time(String name, Optional<Mark> mark) {
        return mark.map(m -> new Fact(name, m.at().toString(), m.source()))
                .orElse(new Fact(name, Figure.NONE, "not known"));
    }

    /** Time to detect, to acknowledge, to mitigate and to resolve. */
    public List<Fact> durations() {
        String since = began.isPresent() ? "since it began" : "since it was detected: its begin is not known";
        return List.of(
                began.isPresent() ? length("time to detect", Optional.of(detected), start(), since) : unknown(),
                length("time to acknowledge", acknowledged, declared.at(), "since it was declared"),
                length("time to mitigate", mitigated, start(), since),
                length("time to resolve", resolved, start(), since));
    }

    private static Fact unknown() {
        return new Fact("time to detect", Figure.NONE, "its begin is not known");
    }

    private static Fact length(String name, Optional<Mark> end, Instant from, String since) {
        return end.map(mark -> length(name, Duration.between(from, mark.at()), since))
                .orElse(new Fact(name, Figure.NONE, "not reached, or not known"));
    }

    /** An alarm may foresee what users do not feel yet. */
    private static Fact length(String name, Duration took, String since) {
        return took.isNegative()
                ? new Fact(name, "0 s", "noticed " + Lasting.print(took.negated()) + " before it began")
                : new Fact(name, Lasting.print(took), since);
    }
}
