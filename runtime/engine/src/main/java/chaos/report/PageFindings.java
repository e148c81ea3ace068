package chaos.report;

import chaos.verdict.Finding;
import java.util.Locale;

/** What was expected and what became of it; each finding links to its stretch of the charts. */
final class PageFindings {

    /** Seconds that are shown before and after a moment. */
    private static final int AROUND = 5;

    private PageFindings() {}

    static void write(Html html, Recorded run) {
        html.open("section", "id", "findings").element("h2", "Findings");
        html.open("ol", "class", "card findings");
        if (run.verdict().findings().isEmpty()) {
            html.element("li", "The script expects nothing, or the run did not come so far.", "class", "none");
        }
        run.verdict().findings().forEach(f -> finding(html, f, run.offsets()));
        html.close().close();
    }

    private static void finding(Html html, Finding finding, Offsets offsets) {
        html.open("li", "class", "finding " + finding.outcome()).own(Icons.of(finding.outcome()));
        html.open("p").element("span", finding.outcome().name(), "class", "outcome");
        html.element("span", Sentences.of(finding.expectation()), "class", "asked")
                .close();
        html.element("p", Sentences.told(finding), "class", "told");
        html.open("p", "class", "where");
        html.text("line " + finding.expectation().origin().line());
        finding.span().ifPresent(s -> {
            html.own("<br>");
            link(html, s.from(), s.to(), offsets);
        });
        html.close().close();
    }

    /** A link that shows a stretch of time in the charts. */
    static void link(Html html, long from, long to, Offsets offsets) {
        String target = String.format(Locale.ROOT, "#t=%.3f,%.3f", offsets.seconds(from), offsets.seconds(to));
        html.element(
                "a", offsets.print(from) + " – " + offsets.print(to), "href", target, "title", "show in the charts");
    }

    /** A link that shows the seconds around a moment. */
    static void link(Html html, long at, Offsets offsets) {
        double seconds = offsets.seconds(at);
        String target = String.format(Locale.ROOT, "#t=%.3f,%.3f", seconds - AROUND, seconds + AROUND);
        html.element("a", offsets.print(at), "href", target, "title", "show in the charts");
    }
}
