package chaos.cli;

import chaos.perform.act.Approver;
import java.time.Duration;
import java.util.Optional;

/** Puts a runbook's questions to the person at the terminal. */
record TerminalApprover(Prompt prompt) implements Approver {

    @Override
    public Optional<Approval> ask(String question, Duration within, boolean otherwise) throws InterruptedException {
        return prompt.yes("approve: " + question, within, otherwise ? "yes" : "no")
                .map(yes -> new Approval(yes, person()));
    }

    /** Who sits there, as far as is known. */
    static String person() {
        return System.getProperty("user.name") + " at the terminal";
    }
}
