package chaos.cli;

import chaos.perform.act.Approver;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.Optional;

/** Puts a runbook's questions to the person at the terminal. */
record TerminalApprover(Prompt prompt) implements Approver {

    @Override
    public Optional<Approval> ask(String question, Duration within, boolean otherwise) throws InterruptedException {
        String limit = "(" + (otherwise ? "yes" : "no") + " in " + Span.print(within) + ")";
        String person = System.getProperty("user.name") + " at the terminal";
        return prompt.yes("approve: " + question + " " + limit, within).map(yes -> new Approval(yes, person));
    }
}
