package chaos.fault;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A fault that is done to the target's process from outside, whatever runs in it. */
interface OfProcess extends FaultKind {

    @Override
    default List<Parameter> parameters() {
        return List.of();
    }

    @Override
    default Set<Need> needs() {
        return Set.of(Need.PROCESS, Need.LINUX);
    }

    @Override
    default Map<String, String> aim(FaultTarget target) throws FaultException {
        return target.process(name());
    }
}
