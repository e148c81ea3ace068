package chaos.cli;

import chaos.cli.live.Style;
import chaos.script.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Prints the problems of a script as a compiler does: place and message, the line, and a mark below the place. */
final class ProblemText {

    private static final String INDENT = "    ";

    private final Style style;

    ProblemText(Style style) {
        this.style = style;
    }

    /** All problems of a file, and how many there are. */
    List<String> of(Path file, List<Problem> problems) {
        List<String> source = source(file);
        List<String> lines = new ArrayList<>();
        problems.forEach(problem -> lines.addAll(of(problem, source)));
        lines.add(problems.size() == 1 ? "1 problem" : problems.size() + " problems");
        return lines;
    }

    private List<String> of(Problem problem, List<String> source) {
        List<String> lines = new ArrayList<>();
        String place =
                problem.line() == 0 ? problem.file() : problem.file() + ":" + problem.line() + ":" + problem.column();
        lines.add(style.bold(place + ": ") + style.red(problem.message()) + meant(problem));
        if (problem.line() >= 1 && problem.line() <= source.size()) {
            String line = source.get(problem.line() - 1);
            lines.add(INDENT + line.replace('\t', ' '));
            lines.add(INDENT + " ".repeat(column(problem, line)) + style.bold(mark(problem, line)));
        }
        return lines;
    }

    /** A message that names the right word already need not ask for it. */
    private static String meant(Problem problem) {
        String nearest = problem.nearest();
        boolean told = nearest.isEmpty() || problem.message().contains("did you mean");
        return told ? "" : "; did you mean " + nearest + "?";
    }

    private static int column(Problem problem, String line) {
        return Math.max(0, Math.min(problem.column() - 1, line.length()));
    }

    /** As long as what was found, where that stands at the place. */
    private static String mark(Problem problem, String line) {
        String found = problem.found();
        boolean there = !found.isEmpty() && line.startsWith(found, column(problem, line));
        return there ? "^".repeat(found.length()) : "^";
    }

    private static List<String> source(Path file) {
        try {
            return Files.readString(file).lines().toList();
        } catch (IOException notText) {
            return List.of();
        }
    }
}
