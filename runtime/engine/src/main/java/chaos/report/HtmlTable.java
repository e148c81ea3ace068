package chaos.report;

/** A table with a heading, written row by row. */
final class HtmlTable {

    private final Html html;
    private final String[] columns;
    private int rows;
    private int column;

    HtmlTable(Html html, String title, String... columns) {
        this.html = html;
        this.columns = columns;
        String id = title.toLowerCase(java.util.Locale.ROOT);
        html.open("section", "id", id).element("h2", title, "id", id + "-title");
        html.open("div", "class", "card scroll").open("table", "aria-labelledby", id + "-title");
        html.open("thead").open("tr");
        for (String column : columns) {
            html.element("th", column, "scope", "col");
        }
        html.close().close().open("tbody");
    }

    HtmlTable row(String look) {
        endRow();
        rows++;
        column = 0;
        html.open("tr", "class", look);
        return this;
    }

    HtmlTable text(String text) {
        html.element("td", text, "data-label", columns[column++]);
        return this;
    }

    /** A number or a time, which stays on one line. */
    HtmlTable number(String text) {
        html.element("td", text, "class", "num", "data-label", columns[column++]);
        return this;
    }

    HtmlTable tag(String text, String look) {
        html.open("td", "data-label", columns[column++])
                .element("span", text, "class", "tag " + look)
                .close();
        return this;
    }

    /** A text, or a tag where it is a stage's name. */
    HtmlTable named(String text, boolean stage) {
        return stage ? tag(text, text) : text(text);
    }

    HtmlTable span(long from, long to, Offsets offsets) {
        html.open("td", "class", "when", "data-label", columns[column++]);
        PageFindings.link(html, from, to, offsets);
        html.close();
        return this;
    }

    /** A moment, linked to the seconds around it where the page has charts. */
    HtmlTable moment(long at, Recorded run) {
        return run.plan() instanceof chaos.plan.Scenario
                ? moment(at, run.offsets())
                : number(run.offsets().print(at));
    }

    /** A moment, linked to the seconds around it. */
    HtmlTable moment(long at, Offsets offsets) {
        html.open("td", "class", "when", "data-label", columns[column++]);
        PageFindings.link(html, at, offsets);
        html.close();
        return this;
    }

    /** Ends the table; where it has no row it says why. */
    void end(String none) {
        endRow();
        html.close().close();
        if (rows == 0) {
            html.element("p", none, "class", "none");
        }
        html.close().close();
    }

    private void endRow() {
        if (rows > 0) {
            html.close();
        }
    }
}
