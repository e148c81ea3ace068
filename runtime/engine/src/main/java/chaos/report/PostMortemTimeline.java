package chaos.report;

import chaos.incident.IncidentEntry;
import chaos.incident.IncidentEvent;
import chaos.journal.Entry;
import chaos.journal.Event;
import chaos.journal.Timeline;
import chaos.journal.Timeline.Stamped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What happened and what people said, out of all records, in the order of time. */
final class PostMortemTimeline {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private PostMortemTimeline() {}

    private record Line(Instant at, String what, String detail, String source) {}

    static void write(Markdown page, IncidentStory story, IncidentTimes times) {
        page.heading(2, "Timeline");
        page.head("Time (UTC)", "Since it began", "What", "Detail", "Data");
        for (Line line : lines(story)) {
            page.row(UTC.format(line.at()), since(times.start(), line.at()), line.what(), line.detail(), line.source());
        }
        evidence(page, story);
    }

    private static void evidence(Markdown page, IncidentStory story) {
        page.heading(2, "Evidence").head("Run", "File", "Bytes", "SHA-256");
        for (Recorded run : story.runs()) {
            String name = run.timeline().run();
            page.row(name, "journal.jsonl, series.csv, latency.hlog, report.html", "", "");
            run.timeline()
                    .all(Event.EvidenceKept.class)
                    .map(Stamped::event)
                    .forEach(kept -> page.row(name, kept.file(), Long.toString(kept.bytes()), kept.sha256()));
        }
    }

    private static List<Line> lines(IncidentStory story) {
        List<Line> lines = new ArrayList<>();
        story.runs().forEach(run -> Moments.of(withoutEvidence(run)).forEach(m -> lines.add(line(m, run))));
        story.incident().entries().forEach(entry -> lines.add(line(entry)));
        lines.sort(Comparator.comparing(Line::at));
        return lines;
    }

    /** The files of evidence have a table of their own. */
    private static Recorded withoutEvidence(Recorded run) {
        Timeline t = run.timeline();
        List<Entry> entries = t.entries().stream()
                .filter(e -> !(e.event() instanceof Event.EvidenceKept))
                .toList();
        Timeline rest = new Timeline(t.run(), t.plan(), entries, t.samples(), t.intervals(), t.complete());
        return new Recorded(run.plan(), rest, run.diagnosis(), run.verdict());
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

    private static String since(Instant start, Instant at) {
        Duration since = Duration.between(start, at);
        return since.isNegative() ? "-" + Lasting.print(since.negated()) : Lasting.print(since);
    }
}
