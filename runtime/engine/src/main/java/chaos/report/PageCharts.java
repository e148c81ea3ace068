package chaos.report;

/** The place where the page's script draws the timeline and the charts. */
final class PageCharts {

    private static final String HELP =
            "Charts. Left and right arrow move the crosshair, plus and minus zoom, 0 shows everything.";

    private PageCharts() {}

    static void write(Html html) {
        html.open("section", "id", "charts").element("h2", "What happened");
        html.open("div", "class", "toolbar");
        html.element("span", "", "class", "readout", "id", "readout", "aria-live", "polite");
        button(html, "zoom-in", "Zoom in");
        button(html, "zoom-out", "Zoom out");
        button(html, "zoom-all", "Show all");
        html.close();
        html.open("div", "class", "card plots");
        html.open("div", "id", "board", "tabindex", "0", "role", "group", "aria-label", HELP);
        html.element("noscript", "The charts need JavaScript; everything else on this page does not.");
        html.close().close();
        html.element(
                "p",
                "Times count from time 0 of the plan. Drag to zoom all charts, double-click to show everything; "
                        + "≤ is the highest of what is shown. "
                        + "Shaded: a fault is active; darker: complete failure.",
                "class",
                "soft hint");
        html.close();
    }

    private static void button(Html html, String id, String text) {
        html.element("button", text, "type", "button", "id", id);
    }
}
