package chaos.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** All that is made from a record. */
public final class Reports {

    private Reports() {}

    /**
     * Each kind of report; a new one is a line here.
     *
     * @param planText the plan in words, as {@code chaos plan} prints it; empty where it is not known
     */
    public static List<Report> all(String planText) {
        return List.of(
                new HtmlReport(planText), new TextReport(), new TimelineJson(), new VerdictJson(), new JunitXml());
    }

    /** A report that could not be made; the others were. */
    public record Problem(String fileName, String why) {}

    /**
     * Writes every report into a run's folder. A file is there whole or not at all: it is written aside and renamed.
     *
     * @return what could not be written; empty where all is well
     */
    public static List<Problem> writeAll(Path folder, Recorded run) {
        return writeAll(folder, run, "");
    }

    /** The same, with the plan in words on the page. */
    public static List<Problem> writeAll(Path folder, Recorded run, String planText) {
        return writeAll(folder, run, all(planText));
    }

    static List<Problem> writeAll(Path folder, Recorded run, List<Report> reports) {
        return reports.stream()
                .map(r -> write(folder, run, r))
                .flatMap(Optional::stream)
                .toList();
    }

    // A bug in one report must cost neither the others nor the run, whatever it throws.
    private static Optional<Problem> write(Path folder, Recorded run, Report report) {
        Path file = folder.resolve(report.fileName());
        Path aside = folder.resolve(report.fileName() + ".aside");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(aside))) {
                report.write(out, run);
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.of(new Problem(report.fileName(), why(e, aside)));
        }
    }

    private static String why(Exception e, Path aside) {
        String why = e.getClass().getSimpleName() + ": " + e.getMessage();
        try {
            Files.deleteIfExists(aside);
            return why;
        } catch (IOException left) {
            return why + "; and " + aside + " could not be removed: " + left.getMessage();
        }
    }
}
