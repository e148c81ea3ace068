package chaos.fault;

import chaos.plan.FaultCall;
import java.util.Map;
import java.util.Set;

/** A fault in the target's queue. */
interface InQueue extends FaultKind {

    /** How the end of each is verified. */
    String UNDO =
            "those that still wait at an AMQP broker are taken out by their mark, and expire by themselves, all others keep"
                    + " their order; what a service took by HTTP it consumes; checked: none is left, or nobody puts any more";

    @Override
    default Set<Need> needs() {
        return Set.of(Need.QUEUE);
    }

    @Override
    default String undoneBy(FaultCall call) {
        return UNDO;
    }

    @Override
    default Map<String, String> aim(FaultTarget target) throws FaultException {
        String queue = target.behind()
                .queue()
                .orElseThrow(() -> new FaultException(name() + " needs the target's queue, and it is not known: add"
                        + " .queue('amqp://127.0.0.1/?queue=NAME') to the target"));
        return Map.of("queue", queue, "jars", BehindJars.path());
    }
}
