package chaos.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codehaus.groovy.ast.ASTNode;
import org.jspecify.annotations.Nullable;

/** The problems found in one look at a script; at one place the first is kept. */
final class Findings {

    private final String file;
    private final Map<Place, Problem> problems = new LinkedHashMap<>();

    private final List<Stretch> hidden = new ArrayList<>();
    private final Map<Place, Repair> repairs = new HashMap<>();

    Findings(String file) {
        this.file = file;
    }

    /** Where something was found. */
    record Place(int line, int column) {}

    /** What may be put in the place of a word, to look at what depends on it. */
    record Repair(String word, String nearest) {}

    /** Notes that a word would be right if it were another. */
    void repair(ASTNode at, String word, String nearest) {
        repairs.put(new Place(at.getLineNumber(), at.getColumnNumber()), new Repair(word, nearest));
    }

    @Nullable Repair repair(Place place) {
        return repairs.get(place);
    }

    /** Refuses without a word: it follows from a problem that has been told. */
    void silently(ASTNode at) {
        add(at, "", "", "", "");
    }

    void add(ASTNode at, String message, String found, String expected, String nearest) {
        add(at.getLineNumber(), at.getColumnNumber(), message, found, expected, nearest);
    }

    /** Tells nothing of a stretch whose meaning hangs on a word that is not known. */
    void hide(Stretch stretch) {
        hidden.add(stretch);
    }

    void add(int line, int column, String message, String found, String expected, String nearest) {
        for (Stretch stretch : hidden) {
            if (stretch.holds(line, column)) {
                return;
            }
        }
        Problem problem = new Problem(file, line, column, message, found, expected, nearest);
        problems.putIfAbsent(new Place(line, column), problem);
    }

    int size() {
        return problems.size();
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
        boolean placed = all.stream().anyMatch(p -> p.line() > 0);
        all.removeIf(p -> p.message().isEmpty() || placed && p.line() < 0);
        all.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
        return all;
    }
}
