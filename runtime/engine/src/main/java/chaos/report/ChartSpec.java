package chaos.report;

import chaos.quantity.Dimension;
import java.util.List;

/**
 * A chart of the page.
 *
 * @param logChoice whether the reader may choose a logarithmic scale
 * @param log whether the scale is logarithmic to begin with
 * @param atLeast where the axis ends at least, and how high a signal must get to be worth a chart where it moved
 * @param limits what the script asks of a signal shown here
 */
record ChartSpec(
        String title,
        Dimension dimension,
        boolean logChoice,
        boolean log,
        double atLeast,
        List<Line> lines,
        List<Limit> limits) {

    /**
     * A signal drawn as a line.
     *
     * @param look the style's names, such as {@code "blue strong"}
     * @param bound whether it is an upper bound of the others, shown only where they come near
     */
    record Line(String signal, String label, String look, boolean filled, boolean bound) {

        static Line line(String signal, String label, String look) {
            return new Line(signal, label, look, false, false);
        }

        static Line filled(String signal, String label, String look) {
            return new Line(signal, label, look, true, false);
        }

        static Line bound(String signal, String label) {
            return new Line(signal, label, "grey dashed", false, true);
        }
    }

    /** A value that must not be passed, drawn across. */
    record Limit(double value, String label) {}

    static ChartSpec of(String title, Dimension dimension, double atLeast, Line... lines) {
        return new ChartSpec(title, dimension, false, false, atLeast, List.of(lines), List.of());
    }

    /** A chart whose values may span several powers of ten. */
    static ChartSpec logarithmic(String title, Dimension dimension, Line... lines) {
        return new ChartSpec(title, dimension, true, true, 0, List.of(lines), List.of());
    }

    ChartSpec with(List<Line> other, List<Limit> asked) {
        return new ChartSpec(title, dimension, logChoice, log, atLeast, other, asked);
    }
}
