package chaos.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codehaus.groovy.ast.ASTNode;

/** The problems found in one look at a script; at one place the first is kept. */
final class Findings {

    private final String file;
    private final Map<Place, Problem> problems = new LinkedHashMap<>();

    Findings(String file) {
        this.file = file;
    }

    /** Where something was found. */
    record Place(int line, int column) {}

    /** Refuses without a word: it follows from a problem that has been told. */
    void silently(ASTNode at) {
        add(at, "", "", "", "");
    }

    void add(ASTNode at, String message, String found, String expected, String nearest) {
        add(at.getLineNumber(), at.getColumnNumber(), message, found, expected, nearest);
    }

    void add(int line, int column, String message, String found, String expected, String nearest) {
        Problem problem = new Problem(file, line, column, message, found, expected, nearest);
        problems.putIfAbsent(new Place(line, column), problem);
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    boolean within(Stretch stretch) {
        for (Problem problem : problems.values()) {
            if (stretch.holds(problem.line(), problem.column())) {
                return true;
            }
        }
        return false;
    }

    Set<Place> places() {
        return problems.keySet();
    }

    List<Problem> sorted() {
        List<Problem> all = new ArrayList<>(problems.values());
        all.removeIf(p -> p.message().isEmpty());
        all.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
        return all;
    }
}
