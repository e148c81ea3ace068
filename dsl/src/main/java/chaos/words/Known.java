package chaos.words;

import chaos.plan.Wording;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The values that a client of a journey has by now: the columns of its row, and what was captured so far. */
final class Known {

    private final Saying saying;
    private final Set<String> columns = new TreeSet<>();
    private final Set<String> captured = new TreeSet<>();

    Known(Saying saying) {
        this.saying = saying;
    }

    void feeds(List<String> names) {
        columns.addAll(names);
        for (String name : names) {
            if (captured.contains(name)) {
                saying.slip("'" + name + "' is captured and a column, too", name, "`feed` before all requests");
            }
        }
    }

    void captures(String name) {
        Laws.name(saying, "a captured value's name", name);
        if (columns.contains(name)) {
            saying.slip("the value '" + name + "' is a column of the rows, too", name, "a name of its own");
        }
        captured.add(name);
    }

    /** A value that an earlier request captured. */
    Said captured(String name) {
        return said(name, captured, "no earlier request captures '" + name + "'", "captured so far");
    }

    /** A value of the round's row. */
    Said column(String name) {
        return said(name, columns, "the rows have no column '" + name + "'", "the columns");
    }

    private Said said(String name, Set<String> names, String problem, String what) {
        if (!names.contains(name)) {
            String nearest = Nearest.of(name, names);
            String meant = nearest.isEmpty() ? "" : ", did you mean '" + nearest + "'?";
            String all = names.isEmpty() ? "nothing" : String.join(", ", names);
            saying.slip(problem + "; " + what + ": " + all + meant, name, "one of: " + all);
        }
        return new Said(new Wording(List.of(new Wording.Output(name))));
    }
}
