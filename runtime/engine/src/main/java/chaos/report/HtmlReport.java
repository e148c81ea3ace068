package chaos.report;

import chaos.journal.Json;
import chaos.plan.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The run on one page that needs nothing beside itself: what happened at a glance, and the charts to look closer. */
public final class HtmlReport implements Report {

    private static final List<String> SCRIPTS =
            List.of("numbers.js", "series.js", "svg.js", "band.js", "chart.js", "board.js", "page.js");

    private final String planText;

    /** A page without the plan in words. */
    public HtmlReport() {
        this("");
    }

    /**
     * A page that also shows the plan in words.
     *
     * @param planText in lines, as {@code chaos plan} prints it; empty where it is not known
     */
    public HtmlReport(String planText) {
        this.planText = planText;
    }

    @Override
    public String fileName() {
        return "report.html";
    }

    @Override
    public void write(OutputStream out, Recorded run) throws IOException {
        out.write(page(run).getBytes(StandardCharsets.UTF_8));
    }

    private String page(Recorded run) throws IOException {
        Html html = new Html();
        html.own("<!doctype html>\n").open("html", "lang", "en");
        head(html, run);
        html.open("body");
        if (run.plan() instanceof Scenario) {
            html.element("a", "Skip to the charts", "class", "skip", "href", "#charts");
        }
        PageHead.write(html, run);
        html.open("main");
        if (run.plan() instanceof Scenario) {
            PageFindings.write(html, run);
            PageCharts.write(html);
            PageOverload.write(html, run);
        }
        PageSteps.write(html, run);
        PageTables.write(html, run);
        plan(html);
        html.close();
        PageFoot.write(html, run);
        if (run.plan() instanceof Scenario) {
            scripts(html, run);
        }
        return html.close().close().own("\n").toString();
    }

    private static void head(Html html, Recorded run) throws IOException {
        html.open("head").own("<meta charset=\"utf-8\">");
        // The browser itself refuses whatever would leave this page.
        html.own("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                + "style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:\">");
        html.own("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.own("<link rel=\"icon\" href=\"data:,\">");
        html.element("title", PageHead.word(run) + ": " + run.plan().title());
        html.own("<style>\n").own(style()).own("</style>").close();
    }

    private void plan(Html html) {
        if (!planText.isBlank()) {
            html.open("section", "id", "plan").element("h2", "Plan");
            html.open("div", "class", "card")
                    .element("pre", planText.strip())
                    .close()
                    .close();
        }
    }

    /** The dark colours stand twice: for those whose system is dark, and for those who chose it here. */
    private static String style() throws IOException {
        String dark = resource("dark.css");
        return ":root {\n  color-scheme: light;\n" + resource("light.css") + "}\n"
                + "@media screen and (prefers-color-scheme: dark) { :root:not([data-theme=light]) {\n"
                + "  color-scheme: dark;\n" + dark + "} }\n"
                + "@media screen { :root[data-theme=dark] {\n  color-scheme: dark;\n" + dark + "} }\n"
                + resource("page.css") + resource("charts.css") + resource("print.css");
    }

    private static void scripts(Html html, Recorded run) throws IOException {
        String data = Json.write(PageData.of(run), PageData.class);
        html.own("<script type=\"application/json\" id=\"run-data\">")
                .own(Html.inScript(data))
                .own("</script>\n<script>\n(() => {\n'use strict';\n");
        for (String script : SCRIPTS) {
            html.own(resource(script)).own("\n");
        }
        html.own("})();\n</script>");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the page's part " + name + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
