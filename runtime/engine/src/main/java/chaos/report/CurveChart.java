package chaos.report;

import chaos.quantity.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** A small drawing of values by load, made here and not by a script, so that it prints and needs none. */
final class CurveChart {

    private static final int WIDTH = 360;
    private static final int HEIGHT = 190;
    private static final int LEFT = 62;
    private static final int RIGHT = 338;
    private static final int TOP = 12;
    private static final int BOTTOM = 160;
    private static final int LINES = 4;

    private final Html html;
    private final double mostLoad;
    private final double low;
    private final double high;
    private final boolean log;

    /** A line of the drawing; a value that is not a number is left out. */
    record Line(String label, String look, List<double[]> points) {}

    private CurveChart(Html html, double mostLoad, double low, double high, boolean log) {
        this.html = html;
        this.mostLoad = mostLoad;
        this.low = low;
        this.high = high;
        this.log = log;
    }

    /**
     * Draws lines over the load.
     *
     * @param marks loads that are drawn as an upright line, with what they are
     */
    static void draw(Html html, String title, Dimension dimension, boolean log, List<Line> lines, List<Mark> marks) {
        double load = 0;
        double high = 0;
        double low = Double.POSITIVE_INFINITY;
        for (Line line : lines) {
            for (double[] p : line.points()) {
                load = Math.max(load, p[0]);
                high = Math.max(high, Double.isFinite(p[1]) ? p[1] : 0);
                low = Math.min(low, p[1] > 0 ? p[1] : low);
            }
        }
        boolean logarithmic = log && low < high;
        CurveChart chart =
                new CurveChart(html, Math.max(1, load), logarithmic ? low : 0, high <= 0 ? 1 : high, logarithmic);
        chart.figure(title, dimension, lines, marks);
    }

    /** A load that stands out. */
    record Mark(double load, String label) {}

    private void figure(String title, Dimension dimension, List<Line> lines, List<Mark> marks) {
        html.open("figure", "class", "chart curve").open("figcaption");
        html.element("span", title, "class", "title").open("span", "class", "legend");
        for (Line line : lines) {
            html.open("span", "class", "key " + line.look())
                    .own("<i></i>")
                    .text(line.label())
                    .close();
        }
        html.close().close();
        html.open("svg", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "role", "img", "aria-label", title + " by load");
        axes(dimension::print);
        marks.forEach(this::mark);
        lines.forEach(this::line);
        html.close().close();
    }

    private void axes(DoubleFunction<String> print) {
        for (int i = 0; i <= LINES; i++) {
            double share = i / (double) LINES;
            double y = BOTTOM - share * (BOTTOM - TOP);
            double value = log ? low * Math.pow(high / low, share) : share * high;
            line("grid", LEFT, y, RIGHT, y);
            text(LEFT - 6, y + 4, "end", print.apply(short3(value)));
        }
        for (int i = 0; i <= LINES; i++) {
            double load = mostLoad * i / LINES;
            text(x(load), BOTTOM + 18, "middle", Long.toString(Math.round(load)));
        }
    }

    private void mark(Mark mark) {
        if (mark.load() <= mostLoad) {
            line("limit", x(mark.load()), TOP, x(mark.load()), BOTTOM);
            boolean late = mark.load() > 0.75 * mostLoad;
            text(x(mark.load()) + (late ? -4 : 4), TOP + 10, late ? "end" : "start", mark.label());
        }
    }

    private void line(Line line) {
        StringBuilder path = new StringBuilder();
        for (double[] p : line.points()) {
            if (Double.isFinite(p[1])) {
                path.append(path.length() == 0 ? "M" : "L")
                        .append(number(x(p[0])))
                        .append(' ')
                        .append(number(y(p[1])));
            }
        }
        html.open("path", "class", "line " + line.look(), "d", path.toString()).close();
        if (line.points().size() <= 12) {
            for (double[] p : line.points()) {
                if (Double.isFinite(p[1])) {
                    html.open(
                                    "circle",
                                    "class",
                                    "dot " + line.look(),
                                    "cx",
                                    number(x(p[0])),
                                    "cy",
                                    number(y(p[1])),
                                    "r",
                                    "3")
                            .close();
                }
            }
        }
    }

    private void line(String look, double x1, double y1, double x2, double y2) {
        html.open("line", "class", look, "x1", number(x1), "y1", number(y1), "x2", number(x2), "y2", number(y2))
                .close();
    }

    private void text(double x, double y, String anchor, String text) {
        html.element("text", text, "x", number(x), "y", number(y), "text-anchor", anchor);
    }

    private double x(double load) {
        return LEFT + load / mostLoad * (RIGHT - LEFT);
    }

    private double y(double value) {
        double share = log ? Math.log(Math.max(low, value) / low) / Math.log(high / low) : value / high;
        return BOTTOM - Math.min(1, share) * (BOTTOM - TOP);
    }

    private static double short3(double value) {
        if (value == 0) {
            return 0;
        }
        double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 1);
        return Math.round(value / unit) * unit;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
