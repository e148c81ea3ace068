package chaos.fault;

import chaos.plan.FaultCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Kills the target's process. */
final class ProcessKill implements FaultKind {

    @Override
    public String name() {
        return "processKill";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.PROCESS, Need.LINUX);
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
        return Optional.of("start the target again");
    }

    @Override
    public Map<String, String> aim(FaultTarget target) throws FaultException {
        return InJvm.aim(name(), target);
    }
}
