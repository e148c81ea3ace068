package chaos.fault;

import java.util.Map;

/** What all faults inside a JVM have in common. */
final class InJvm {

    static final String UNDO =
            "its threads in the target end when the holder says so, is silent or is gone; checked by their names";

    private InJvm() {}

    static Map<String, String> aim(String fault, FaultTarget target) throws FaultException {
        if (target.pid().isEmpty()) {
            throw new FaultException(fault + " needs the target's process, and it is not known: add .pid(..) or"
                    + " .port(..) to the target");
        }
        return Map.of("pid", Long.toString(target.pid().getAsLong()));
    }
}
