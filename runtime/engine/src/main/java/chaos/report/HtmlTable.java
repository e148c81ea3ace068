package chaos.report;

/** A table with a heading, written row by row. */
final class HtmlTable {

    private final Html html;
    private int rows;

    HtmlTable(Html html, String title, String... columns) {
        this.html = html;
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
        html.open("tr", "class", look);
        return this;
    }

    HtmlTable text(String text) {
        html.element("td", text);
        return this;
    }

    /** A number or a time, which stays on one line. */
    HtmlTable number(String text) {
        html.element("td", text, "class", "num");
        return this;
    }

    HtmlTable tag(String text, String look) {
        html.open("td").element("span", text, "class", "tag " + look).close();
        return this;
    }

    HtmlTable span(long from, long to, Offsets offsets) {
        html.open("td", "class", "when");
        PageFindings.link(html, from, to, offsets);
        html.close();
        return this;
    }

    /** A moment, linked to the seconds around it. */
    HtmlTable moment(long at, Offsets offsets) {
        html.open("td", "class", "when");
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
