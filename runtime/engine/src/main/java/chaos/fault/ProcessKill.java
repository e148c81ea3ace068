package chaos.fault;

import chaos.plan.FaultCall;
import java.util.Map;
import java.util.Optional;

/** Kills the target's process. */
final class ProcessKill implements OfProcess {

    @Override
    public String name() {
        return "processKill";
    }

    @Override
    public String example() {
        return "processKill()";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of());
    }

    @Override
    public String does(FaultCall call) {
        return "kills the target's process with SIGKILL";
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "nothing; a process that has ended does not come back";
    }

    @Override
    public Optional<String> remedy() {
        return Optional.of(Restart.REMEDY);
    }
}
