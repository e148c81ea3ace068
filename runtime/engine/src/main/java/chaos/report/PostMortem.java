package chaos.report;

import chaos.incident.Incident;
import chaos.incident.Offer;
import chaos.incident.Role;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The draft of a post-mortem in Markdown: everything that was recorded, and the places where only a person can go on. Its
 * parts are those of the SRE book's and PagerDuty's templates.
 */
public final class PostMortem {

    private PostMortem() {}

    /** The draft; the same incident and records always give the same. */
    public static String of(IncidentStory story) {
        Markdown page = new Markdown();
        IncidentTimes times = IncidentTimes.of(story);
        SinceBegun clock = new SinceBegun(times.start());
        head(page, story);
        legend(page, story, times);
        basics(page, story, times, clock);
        PostMortemImpact.write(page, story, clock);
        PostMortemCauses.write(page, story);
        PostMortemMending.write(page, story, clock);
        PostMortemTimeline.write(page, story, clock);
        offers(page, story.offers());
        actions(page);
        lessons(page);
        return page.toString();
    }

    private static void head(Markdown page, IncidentStory story) {
        Incident incident = story.incident();
        page.heading(1, "Post-mortem: " + incident.title());
        page.paragraph(
                "A draft, made from the record of " + incident.name() + (incident.open() ? ", which is open" : "")
                        + ". It looks for causes in the system, and for no one's fault.");
        page.gap("a summary in three sentences: what happened, whom it touched, what ended it");
    }

    private static void basics(Markdown page, IncidentStory story, IncidentTimes times, SinceBegun clock) {
        Incident incident = story.incident();
        page.heading(2, "Basics").head("What", "Value", "Known from");
        page.row("incident", incident.name(), incident.open() ? "open" : "closed");
        page.row("severity", incident.severity().name(), incident.rule());
        if (incident.severities().size() > 1) {
            page.row("severities", severities(incident, clock), "the record");
        }
        page.row("declared by", incident.declaration().by(), "the record");
        incident.runs().forEach(run -> page.row("run", run, run(story, run)));
        for (Role role : Role.values()) {
            String person = incident.roles().get(role);
            page.row(
                    role.title(),
                    person == null ? Figure.NONE : person,
                    person == null ? "nobody was assigned" : "the record");
        }
        times.times().forEach(fact -> page.row(fact.name(), fact.value(), fact.source()));
        times.durations().forEach(fact -> page.row(fact.name(), fact.value(), fact.source()));
        story.unread().forEach(problem -> page.point("Not read: " + problem));
    }

    private static String severities(Incident incident, SinceBegun clock) {
        return incident.severities().entrySet().stream()
                .map(s -> s.getValue() + " at " + clock.print(s.getKey().at()) + " by "
                        + s.getKey().event().by())
                .collect(Collectors.joining(", then "));
    }

    private static void legend(Markdown page, IncidentStory story, IncidentTimes times) {
        String start = times.began().isPresent() ? "since it began" : "since it was detected";
        page.paragraph("Times are UTC; (+mm:ss) is counted " + start + ", " + SinceBegun.utc(times.start()) + "."
                + story.scenario()
                        .map(run -> " Within evidence, mm:ss.t is counted from time 0 of the run, "
                                + SinceBegun.utc(
                                        Instant.ofEpochMilli(run.offsets().zero())) + ".")
                        .orElse(""));
    }

    private static String run(IncidentStory story, String run) {
        return story.runs().stream()
                .filter(recorded -> named(run, recorded.timeline().run()))
                .map(recorded -> recorded.plan().title())
                .findFirst()
                .orElse("its record was not read");
    }

    /** A run that lies elsewhere is linked by its path. */
    private static boolean named(String linked, String run) {
        return linked.equals(run) || linked.endsWith("/" + run);
    }

    private static void offers(Markdown page, List<Offer> offers) {
        page.heading(2, "Runbooks that fit");
        if (offers.isEmpty()) {
            page.paragraph("None was found.");
            return;
        }
        List<Offer> fit =
                offers.stream().filter(o -> o.fit() != Offer.Fit.OTHER).toList();
        if (!fit.isEmpty()) {
            page.head("Runbook", "Why", "What it does", "To try it");
            fit.forEach(o -> page.row(o.name(), o.why(), o.runbook().title(), IncidentLines.command(o)));
        }
        List<String> others =
                offers.stream().filter(o -> !fit.contains(o)).map(Offer::name).toList();
        if (!others.isEmpty()) {
            page.paragraph("For other trouble there are: " + String.join(", ", others) + ".");
        }
    }

    private static void actions(Markdown page) {
        page.heading(2, "Actions").head("Term", "Action", "Owner", "Due", "Ticket");
        page.row("immediate: it does not come back this week", "", "", "", "");
        page.row("short: it is noticed sooner and mended quicker", "", "", "", "");
        page.row("long: it cannot happen any more", "", "", "", "");
        page.gap("at least one action a term, each with one owner and a day");
    }

    private static void lessons(Markdown page) {
        page.heading(2, "Lessons");
        page.gap("what went well");
        page.gap("what went badly");
        page.gap("where we were lucky");
    }
}
