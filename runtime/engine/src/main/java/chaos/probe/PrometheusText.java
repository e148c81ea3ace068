package chaos.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads the Prometheus text format, version 0.0.4. A line that cannot be read is passed over and told. */
final class PrometheusText {

    private static final int MOST_METRICS = 100_000;
    private static final int MOST_PROBLEMS = 5;

    private final Predicate<String> wanted;
    private final List<Metric> metrics = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private PrometheusText(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    /** Reads the metrics whose names are wanted. */
    static Metrics read(String text, Predicate<String> wanted) {
        PrometheusText reader = new PrometheusText(wanted);
        int number = 1;
        for (int from = 0; from < text.length(); number++) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            reader.line(text, from, end, number);
            from = end + 1;
        }
        return new Metrics(reader.metrics, reader.problems);
    }

    private void line(String text, int from, int end, int number) {
        int begin = skipBlanks(text, from, end);
        if (begin == end || text.charAt(begin) == '#' || metrics.size() == MOST_METRICS) {
            return;
        }
        int nameEnd = nameEnd(text, begin, end);
        String name = text.substring(begin, nameEnd);
        try {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("expected a metric's name, found '" + text.charAt(begin) + "'");
            }
            if (wanted.test(name)) {
                metrics.add(metric(name, text.substring(nameEnd, end)));
            }
        } catch (IllegalArgumentException e) {
            tell(number, e);
        }
    }

    private static Metric metric(String name, String rest) {
        MetricLabels labels = MetricLabels.of(rest);
        return new Metric(
                name, labels.values(), value(rest.substring(labels.end()).strip()));
    }

    /** The value, and perhaps a time stamp behind it. */
    private static double value(String text) {
        String first = text.split("[ \t]+", 2)[0];
        return switch (first) {
            case "+Inf", "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            case "NaN" -> Double.NaN;
            default -> number(first);
        };
    }

    private static double number(String text) {
        if (text.isEmpty() || Character.isLetter(text.charAt(text.length() - 1))) {
            throw new IllegalArgumentException("expected a number, found '" + text + "'");
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("expected a number, found '" + text + "'", e);
        }
    }

    private void tell(int number, IllegalArgumentException problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add("line " + number + ": " + problem.getMessage());
        }
    }

    private static int skipBlanks(String text, int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    private static int nameEnd(String text, int from, int end) {
        int at = from;
        while (at < end && isNamePart(text.charAt(at), at == from)) {
            at++;
        }
        return at;
    }

    static boolean isNamePart(char c, boolean first) {
        boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == ':';
        return letter || !first && c >= '0' && c <= '9';
    }
}
