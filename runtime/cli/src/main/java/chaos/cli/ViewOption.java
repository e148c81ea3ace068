package chaos.cli;

import chaos.plan.Scenario;
import picocli.CommandLine.Option;

/** What is shown while a run goes on, and after it. */
final class ViewOption {

    @Option(names = "--quiet", description = "Print the verdict only.")
    private boolean quiet;

    @Option(names = "--json", description = "Print the journal's events to the standard output, a JSON object a line.")
    private boolean json;

    Detail detail() {
        return json ? Detail.EVENTS : quiet ? Detail.VERDICT : Detail.ALL;
    }

    Views views(Console console, Scenario plan) {
        return Views.of(console, plan, detail());
    }
}
