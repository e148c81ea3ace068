package chaos.report;

import chaos.plan.Scenario;
import chaos.plan.Stage;
import chaos.verdict.Finding;
import chaos.verdict.Outcome;
import java.util.ArrayList;
import java.util.List;

/** The top of the page: the claim, the verdict, when it was, and the few numbers that matter. */
final class PageHead {

    private PageHead() {}

    static void write(Html html, Recorded run) {
        html.open("header", "class", "head");
        claim(html, run);
        facts(html, run);
        if (run.plan() instanceof Scenario) {
            figures(html, run);
        }
        html.close();
    }

    /** How it came out, in one word. */
    static String word(Recorded run) {
        return run.plan() instanceof Scenario
                ? run.verdict().outcome().name()
                : run.ending().name();
    }

    private static void claim(Html html, Recorded run) {
        Outcome outcome = run.verdict().outcome();
        html.open("div", "class", "claim");
        html.open("p", "class", "verdict " + outcome, "role", "status", "aria-label", "verdict " + word(run));
        html.own(Icons.of(outcome)).element("span", word(run)).close();
        html.open("div").element("h1", run.plan().title());
        html.element("p", why(run), "class", "why").close();
        if (run.plan() instanceof Scenario) {
            html.element("button", "Light / dark", "type", "button", "id", "theme", "aria-label", "Turn light or dark");
        }
        html.close();
    }

    /** Such as {@code Expectations: 1 BROKEN, 3 HELD; the record is cut off.}. */
    private static String why(Recorded run) {
        if (!(run.plan() instanceof Scenario)) {
            return run.verdict().why();
        }
        List<String> counts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            long n = run.verdict().findings().stream()
                    .map(Finding::outcome)
                    .filter(o -> o == outcome)
                    .count();
            if (n > 0) {
                counts.add(n + " " + outcome);
            }
        }
        String of = counts.isEmpty() ? "Nothing was judged" : "Expectations: " + String.join(", ", counts);
        return run.verdict().why().isEmpty()
                ? of + "."
                : of + "; " + run.verdict().why() + ".";
    }

    private static void facts(Html html, Recorded run) {
        Frame frame = Frame.of(run);
        Ending ending = run.ending();
        html.open("dl", "class", "facts");
        fact(html, "Run", run.timeline().run());
        fact(html, "Script", run.plan().origin().file());
        if (run.plan() instanceof Scenario) {
            fact(html, "Target", Sentences.target(run));
        }
        fact(html, "Began", frame.started());
        fact(html, "Lasted", frame.lasted());
        DeclaredIncident.of(run.timeline()).forEach(declared -> incident(html, declared));
        fact(html, "Exit code " + ending.code(), ending.meaning());
        html.close();
    }

    private static void incident(Html html, DeclaredIncident declared) {
        html.open("div").element("dt", "Incident").open("dd");
        html.text(declared.severity() + ", ").element("a", declared.incident(), "href", declared.link());
        html.close().close();
    }

    private static void fact(Html html, String name, String value) {
        html.open("div").element("dt", name).element("dd", value).close();
    }

    private static void figures(Html html, Recorded run) {
        html.open("dl", "class", "figures");
        for (Figure f : KeyFigures.of(run)) {
            html.open("div", "class", "figure").element("dt", f.name());
            value(html, f, run.diagnosis().worst());
            html.element("dd", f.note(), "class", "note").close();
        }
        html.close();
    }

    private static void value(Html html, Figure figure, Stage worst) {
        if (!figure.value().equals(worst.name())) {
            html.element("dd", figure.value(), "class", "value");
            return;
        }
        html.open("dd", "class", "value");
        html.element("span", worst.name(), "class", "tag " + worst).close();
    }
}
