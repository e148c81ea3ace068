package chaos.probe;

import java.util.HashMap;
import java.util.Map;

/**
 * The labels behind a metric's name, such as {@code {area="heap",id="Eden"}}.
 *
 * @param end where in the text the rest begins
 */
record MetricLabels(Map<String, String> values, int end) {

    MetricLabels {
        values = Map.copyOf(values);
    }

    /** Reads them from the begin of a text; there may be none. */
    static MetricLabels of(String text) {
        int begin = skipBlanks(text, 0);
        if (begin == text.length() || text.charAt(begin) != '{') {
            return new MetricLabels(Map.of(), begin);
        }
        return new Reader(text, begin + 1).read();
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    private static final class Reader {

        private final String text;
        private final Map<String, String> values = new HashMap<>();
        private int at;

        Reader(String text, int at) {
            this.text = text;
            this.at = at;
        }

        MetricLabels read() {
            while (!next('}')) {
                String name = name();
                demand('=');
                demand('"');
                values.put(name, value());
                if (!next(',')) {
                    demand('}');
                    break;
                }
            }
            return new MetricLabels(values, at);
        }

        private String name() {
            int from = skipBlanks(text, at);
            at = from;
            while (at < text.length() && PrometheusText.isNamePart(text.charAt(at), at == from)) {
                at++;
            }
            if (at == from) {
                throw new IllegalArgumentException("expected a label's name, found " + found());
            }
            return text.substring(from, at);
        }

        private String value() {
            StringBuilder value = new StringBuilder();
            while (at < text.length() && text.charAt(at) != '"') {
                value.append(character());
            }
            demand('"');
            return value.toString();
        }

        private char character() {
            char c = text.charAt(at++);
            if (c != '\\' || at == text.length()) {
                return c;
            }
            char escaped = text.charAt(at++);
            return escaped == 'n' ? '\n' : escaped;
        }

        private boolean next(char wanted) {
            at = skipBlanks(text, at);
            boolean there = at < text.length() && text.charAt(at) == wanted;
            if (there) {
                at++;
            }
            return there;
        }

        private void demand(char wanted) {
            if (!next(wanted)) {
                throw new IllegalArgumentException("expected '" + wanted + "' in the labels, found " + found());
            }
        }

        private String found() {
            return at < text.length() ? "'" + text.charAt(at) + "'" : "the end of the line";
        }
    }
}
