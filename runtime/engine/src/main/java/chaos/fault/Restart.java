package chaos.fault;

/** What mends a target that nothing undoes a fault of: the runbook that restarts it. */
final class Restart {

    /** As an order to a person, with the exact command, and with the sentence by which a script has it done. */
    static final String REMEDY =
            "restart the target: bin/chaos runbook restart; in the script: when stage reaches COMPLETE_FAILURE run 'restart'";

    private Restart() {}
}
