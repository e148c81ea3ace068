package chaos.cli;

import chaos.cli.explain.PlanText;
import chaos.cli.explain.RunbookText;
import chaos.cli.live.Style;
import chaos.journal.RunFolder;
import chaos.plan.Plan;
import chaos.plan.Runbook;
import chaos.plan.Scenario;
import chaos.report.Recorded;
import chaos.report.Reports;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the reports of a run into its folder, with the plan in words on the page. */
final class StoredReports {

    private StoredReports() {}

    /** Writes all, prints what could not be written, and says whether everything could. */
    static boolean write(RunFolder folder, Recorded recorded, Console console) {
        List<Reports.Problem> problems = Reports.writeAll(folder.path(), recorded, inWords(recorded.plan()));
        if (!problems.isEmpty()) {
            String which = problems.stream()
                    .map(p -> p.fileName() + " (" + p.why() + ")")
                    .collect(Collectors.joining(", "));
            console.trouble(
                    "could not be written: " + which,
                    "The record is kept: free space there, then 'chaos report " + folder.path() + "'.");
        }
        return problems.isEmpty();
    }

    /** The stored plan of another version may hold faults that this one does not know: the page then goes without. */
    private static String inWords(Plan plan) {
        if (plan instanceof Runbook runbook) {
            return String.join("\n", RunbookText.of(runbook, new Style(false)));
        }
        try {
            return String.join("\n", PlanText.of((Scenario) plan, new CatalogueEffects(), new Style(false)));
        } catch (IllegalArgumentException unknownFault) {
            return "";
        }
    }
}
