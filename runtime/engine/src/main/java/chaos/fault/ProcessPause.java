package chaos.fault;

import chaos.plan.FaultCall;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Stops the target's process. */
final class ProcessPause implements FaultKind {

    @Override
    public String name() {
        return "processPause";
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
        return "processPause()";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of());
    }

    @Override
    public String does(FaultCall call) {
        return "stops the target's process, as a long collection or a stalled machine does: it answers nothing, and its connections stay";
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "the process is continued, also by the guard if the holder dies; checked by the state that the kernel gives";
    }

    @Override
    public Map<String, String> aim(FaultTarget target) throws FaultException {
        return InJvm.aim(name(), target);
    }
}
