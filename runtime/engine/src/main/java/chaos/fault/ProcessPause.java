package chaos.fault;

import chaos.plan.FaultCall;
import java.util.Map;

/** Stops the target's process. */
final class ProcessPause implements OfProcess {

    @Override
    public String name() {
        return "processPause";
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
}
