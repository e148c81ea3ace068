package chaos.cli;

import chaos.fault.Undone;
import chaos.journal.RunFolder;
import chaos.perform.Controller;
import chaos.perform.RunEnd;
import chaos.report.Recorded;
import java.io.IOException;
import java.util.List;

/** What comes after a run: judgement, reports, and the last lines that a person reads. */
final class Aftermath {

    private final Console console;
    private final Detail detail;
    private final boolean summary;

    Aftermath(Console console, Detail detail) {
        this(console, detail, true);
    }

    private Aftermath(Console console, Detail detail, boolean summary) {
        this.console = console;
        this.detail = detail;
        this.summary = summary;
    }

    /** For who tells of the run in words of its own: nothing is printed but what went wrong. */
    static Aftermath silent(Console console) {
        return new Aftermath(console, Detail.VERDICT, false);
    }

    /** Judges the run, writes its reports, tells the outcome and returns the exit code; then the run is over for all. */
    int tell(RunFolder folder, RunEnd end) {
        try {
            return told(folder, end);
        } finally {
            over(folder);
        }
    }

    private void over(RunFolder folder) {
        try {
            Controller.forget(folder);
        } catch (IOException e) {
            console.err().println(folder.controller() + " cannot be deleted: " + Reasons.of(e));
        }
    }

    private int told(RunFolder folder, RunEnd end) {
        if (end.how() == RunEnd.How.NOT_BEGUN || end.how() == RunEnd.How.REFUSED) {
            return notBegun(folder, end);
        }
        Recorded recorded = Judgement.of(folder);
        boolean written = report(folder, recorded);
        if (detail == Detail.ALL) {
            new IncidentOffers(console).tell(recorded);
        }
        left(end.left());
        int code = ExitCode.of(end, recorded.verdict().outcome());
        // Nobody can look at what held: that is not a pass.
        return written || code != ExitCode.HELD ? code : ExitCode.UNKNOWN;
    }

    /** Writes the reports, prints the summary, and says whether all could be written. */
    boolean report(RunFolder folder, Recorded recorded) {
        boolean written = StoredReports.write(folder, recorded, console);
        if (summary) {
            new Summary(console, detail).print(folder, recorded);
        }
        return written;
    }

    private int notBegun(RunFolder folder, RunEnd end) {
        String rule = end.how() == RunEnd.How.REFUSED
                ? "A safety rule refuses it, and nothing was begun."
                : "Nothing was begun.";
        console.trouble(end.message(), rule + " What is known of it is in " + folder.path() + ".");
        left(end.left());
        return ExitCode.of(end, chaos.verdict.Outcome.UNKNOWN);
    }

    /** What was left behind is said last and loudest, with the command that ends it. */
    private void left(List<Undone> left) {
        left.forEach(undone -> console.trouble(
                undone.fault() + " COULD NOT BE UNDONE: " + undone.detail(), "Finish it by hand: " + undone.byHand()));
    }
}
