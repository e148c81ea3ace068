package chaos.probe;

import java.util.Map;

/** A number of a Prometheus text, with its labels. */
record Metric(String name, Map<String, String> labels, double value) {

    Metric {
        labels = Map.copyOf(labels);
    }

    /** Whether it has the name and, among others, all the labels. */
    boolean fits(String wanted, Map<String, String> wantedLabels) {
        return name.equals(wanted) && labels.entrySet().containsAll(wantedLabels.entrySet());
    }
}
