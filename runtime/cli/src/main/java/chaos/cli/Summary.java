package chaos.cli;

import chaos.journal.RunFolder;
import chaos.report.Recorded;
import chaos.report.TextReport;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The last lines of a run: its report as text or the verdict alone, and where the page is. */
final class Summary {

    private final Console console;
    private final Detail detail;

    Summary(Console console, Detail detail) {
        this.console = console;
        this.detail = detail;
    }

    void print(RunFolder folder, Recorded recorded) {
        PrintStream out = detail == Detail.EVENTS ? console.err() : console.out();
        if (detail == Detail.ALL) {
            out.println();
            out.print(new TextReport().print(recorded));
            out.println();
        } else {
            out.println(verdict(recorded));
        }
        if (!recorded.timeline().complete()) {
            out.println("This record has no end: the run was cut off, or is still being performed.");
        }
        Path page = folder.path().resolve("report.html");
        if (Files.exists(page)) {
            out.println("report: " + page);
        }
    }

    private static String verdict(Recorded recorded) {
        String why = recorded.verdict().why();
        return recorded.verdict().outcome() + ": " + recorded.plan().title() + (why.isEmpty() ? "" : " (" + why + ")");
    }
}
