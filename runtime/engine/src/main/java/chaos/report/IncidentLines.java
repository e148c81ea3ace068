package chaos.report;

import chaos.incident.Incident;
import chaos.incident.IncidentEvent;
import chaos.incident.Offer;
import chaos.incident.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An incident in a few lines of plain text: where it stands, who does what, and which runbooks to try. */
public final class IncidentLines {

    private IncidentLines() {}

    /** Where it stands. */
    public static List<String> of(IncidentStory story) {
        Incident incident = story.incident();
        IncidentTimes times = IncidentTimes.of(story);
        List<String> lines = new ArrayList<>();
        lines.add(incident.severity() + "  " + (incident.open() ? "open" : "closed") + "  "
                + Visible.line(incident.title()));
        lines.add(line("incident", incident.name()));
        lines.add(line("severity", incident.severity() + " (" + incident.rule() + ")"));
        incident.runs().forEach(run -> lines.add(line("run", run)));
        story.unread().forEach(problem -> lines.add(line("not read", problem)));
        if (incident.unreadable() > 0) {
            lines.add(line("torn", incident.unreadable() + " lines of its record, which a crash cut off"));
        }
        for (Role role : Role.values()) {
            lines.add(line(role.title(), incident.roles().getOrDefault(role, "nobody (" + role.task() + ")")));
        }
        times.times().forEach(fact -> lines.add(fact(fact)));
        times.durations().forEach(fact -> lines.add(fact(fact)));
        return lines;
    }

    private static String fact(IncidentTimes.Fact fact) {
        return line(fact.name(), fact.value() + " (" + fact.source() + ")");
    }

    private static String line(String name, String value) {
        return "  %-20s %s".formatted(name, Visible.line(value));
    }

    /** The runbooks to try, the nearest first, each with the line to type. */
    public static List<String> offers(List<Offer> offers) {
        List<String> lines = new ArrayList<>();
        lines.add(
                offers.isEmpty()
                        ? "No runbook was found."
                        : "Runbooks, the nearest first; this only says what each would do:");
        for (Offer offer : offers) {
            lines.add("  " + command(offer));
            lines.add("      " + offer.runbook().title() + " (" + offer.why() + ")");
        }
        return lines;
    }

    /** The line to type; in capitals what only a person can answer. */
    static String command(Offer offer) {
        StringBuilder line = new StringBuilder("bin/chaos runbook ").append(offer.name());
        offer.asks()
                .forEach(ask -> line.append(" --set ").append(ask).append('=').append(ask.toUpperCase(Locale.ROOT)));
        return line.append(" --rehearse").toString();
    }

    /** What happened, in a few words. */
    static String what(IncidentEvent event) {
        if (event instanceof IncidentEvent.Declared declared) {
            return "incident declared " + declared.severity();
        }
        if (event instanceof IncidentEvent.Graded graded) {
            return "severity is " + graded.severity() + " now";
        }
        if (event instanceof IncidentEvent.Assigned assigned) {
            return assigned.role().title() + ": " + assigned.person();
        }
        if (event instanceof IncidentEvent.Marked marked) {
            return marked.milestone().word();
        }
        if (event instanceof IncidentEvent.Linked linked) {
            return "run linked: " + linked.run();
        }
        return event instanceof IncidentEvent.Noted ? "note" : "incident closed";
    }

    static String detail(IncidentEvent event) {
        if (event instanceof IncidentEvent.Declared declared) {
            return declared.title() + " (" + declared.rule() + ")";
        }
        if (event instanceof IncidentEvent.Graded graded) {
            return graded.rule();
        }
        return event instanceof IncidentEvent.Noted noted ? noted.text() : "";
    }
}
