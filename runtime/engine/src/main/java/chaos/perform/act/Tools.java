package chaos.perform.act;

import chaos.host.Command;
import chaos.host.Host;
import chaos.journal.Recorder;
import chaos.journal.RunClock;
import java.nio.file.Path;

/**
 * What acts work with.
 *
 * @param host where programs run
 * @param halt the wish that the runbook ends
 * @param values secrets and outputs
 * @param voice told what programs print
 * @param approver asked where a person decides
 * @param services whom control acts command
 * @param signals what checks of signals look at
 * @param folder the run's folder, for evidence
 * @param recorder the journal
 */
public record Tools(
        Host host,
        RunClock clock,
        Halt halt,
        Values values,
        Voice voice,
        Approver approver,
        Services services,
        Signals signals,
        Path folder,
        Recorder recorder) {

    /** The same with another listener of what programs print. */
    public Tools withVoice(Voice other) {
        return new Tools(host, clock, halt, values, other, approver, services, signals, folder, recorder);
    }

    Programs programs() {
        return new Programs(this);
    }

    /** The command as anybody may read it. */
    String print(Command command) {
        return values.mask(command.print());
    }
}
