package chaos.report;

import chaos.incident.IncidentEntry;
import chaos.incident.IncidentEvent;
import chaos.journal.Entry;
import chaos.journal.Event;
import chaos.journal.Timeline;
import chaos.journal.Timeline.Stamped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What happened and what people said, out of all records, in the order of time. */
final class PostMortemTimeline {

    /** What a run says of itself and not of the service, before its plan begins. */
    private static final Set<Moment.Kind> OF_THE_RUN = Set.of(Moment.Kind.RUN, Moment.Kind.LOAD, Moment.Kind.NOTE);

    private PostMortemTimeline() {}

    private record Line(Instant at, String what, String detail, String source) {}

    static void write(Markdown page, IncidentStory story, SinceBegun clock) {
        page.heading(2, "Timeline");
        page.paragraph("How runs got ready before time 0 of their plans, and what probes said of themselves, "
                + "stands in their journals.");
        page.head("Time (UTC)", "Since it began", "What", "Detail", "Data");
        for (Line line : lines(story)) {
            page.row(SinceBegun.utc(line.at()), clock.since(line.at()), line.what(), line.detail(), line.source());
        }
        evidence(page, story);
    }

    private static void evidence(Markdown page, IncidentStory story) {
        page.heading(2, "Evidence");
        page.paragraph(
                "The record of each run lies in its folder: journal.jsonl, series.csv, latency.hlog, report.html.");
        if (story.runs().stream().noneMatch(run -> kept(run).findAny().isPresent())) {
            return;
        }
        page.head("Run", "File", "Bytes", "SHA-256");
        for (Recorded run : story.runs()) {
            kept(run).forEach(k -> page.row(run.timeline().run(), k.file(), Long.toString(k.bytes()), k.sha256()));
        }
    }

    private static Stream<Event.EvidenceKept> kept(Recorded run) {
        return run.timeline().all(Event.EvidenceKept.class).map(Stamped::event);
    }

    private static List<Line> lines(IncidentStory story) {
        List<Line> lines = new ArrayList<>();
        story.runs().forEach(run -> Moments.of(rest(run, story.incident().name())).stream()
                .filter(m -> ofTheService(m, run))
                .forEach(m -> lines.add(line(m, run))));
        story.incident().entries().forEach(entry -> lines.add(line(entry)));
        lines.sort(Comparator.comparing(Line::at));
        return lines;
    }

    private static boolean ofTheService(Moment moment, Recorded run) {
        boolean early = run.timeline().zero().filter(zero -> moment.at() < zero).isPresent();
        boolean probe = moment.kind() == Moment.Kind.NOTE && moment.what().startsWith("the probe ");
        return !probe && !(early && OF_THE_RUN.contains(moment.kind()));
    }

    /** The files of evidence have a table of their own; the declarations stand in the record of the incident. */
    private static Recorded rest(Recorded run, String incident) {
        Timeline t = run.timeline();
        List<Entry> entries = t.entries().stream()
                .filter(e -> !(e.event() instanceof Event.EvidenceKept) && !declares(e.event(), incident))
                .toList();
        Timeline rest = new Timeline(t.run(), t.plan(), entries, t.samples(), t.intervals(), t.complete());
        return new Recorded(run.plan(), rest, run.diagnosis(), run.verdict());
    }

    private static boolean declares(Event event, String incident) {
        return event instanceof Event.IncidentDeclared d && d.incident().equals(incident)
                || event instanceof Event.IncidentDeclaredAgain again
                        && again.incident().equals(incident);
    }

    private static Line line(Moment moment, Recorded run) {
        Instant at = Instant.ofEpochMilli(moment.at());
        return new Line(
                at, moment.what(), moment.detail(), "run " + run.timeline().run());
    }

    private static Line line(IncidentEntry entry) {
        IncidentEvent event = entry.event();
        return new Line(entry.at(), IncidentLines.what(event), IncidentLines.detail(event), "incident, " + event.by());
    }
}
