package chaos.fault;

import chaos.plan.FaultCall;
import java.util.Map;
import java.util.Set;

/** A fault in the target's queue. */
interface InQueue extends FaultKind {

    /** How the end of each is verified. */
    String UNDO =
            "no more are put; at an AMQP broker those that still wait are taken out by their header, which the messages"
                    + " of others survive in their order, marked as redelivered, and each expires by itself even if everything of ours"
                    + " is dead, at the head of a classic queue; what a service took by HTTP it consumes itself; checked: none with"
                    + " the mark is left, or that nobody puts any more";

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
