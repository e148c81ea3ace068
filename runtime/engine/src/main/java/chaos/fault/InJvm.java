package chaos.fault;

import java.util.Map;
import java.util.Set;

/** A fault inside a JVM. */
interface InJvm extends FaultKind {

    /** How the end of each is verified. */
    String UNDO = "its threads in the target end when the holder says so, is silent or is gone; checked by their names";

    @Override
    default Set<Need> needs() {
        return Set.of(Need.JVM, Need.LINUX);
    }

    @Override
    default Map<String, String> aim(FaultTarget target) throws FaultException {
        return target.process(name());
    }
}
