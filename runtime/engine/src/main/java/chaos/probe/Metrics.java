package chaos.probe;

import java.util.List;
import java.util.Map;

/**
 * The numbers of a Prometheus text.
 *
 * @param problems of the first lines that could not be read, a sentence each
 */
record Metrics(List<Metric> all, List<String> problems) {

    Metrics {
        all = List.copyOf(all);
        problems = List.copyOf(problems);
    }

    /** The sum of what fits, and not a number where nothing does. */
    double sum(String name, Map<String, String> labels) {
        double sum = 0;
        boolean found = false;
        for (Metric metric : all) {
            if (metric.fits(name, labels)) {
                sum += metric.value();
                found = true;
            }
        }
        return found ? sum : Double.NaN;
    }
}
