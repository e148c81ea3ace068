package chaos.incident;

import chaos.plan.Runbook;
import java.util.List;

/**
 * A runbook that is offered.
 *
 * @param name by which it is run
 * @param asks what it asks and nothing but a person can answer
 * @param fit how near it is to the trouble
 * @param why the same in words, such as {@code mends heap, which runs out}
 */
public record Offer(String name, Runbook runbook, List<String> asks, Fit fit, String why) {

    public Offer {
        asks = List.copyOf(asks);
    }

    /** How near a runbook is to the trouble, nearest first. */
    public enum Fit {
        /** It mends the resource that runs out, and the stage that was reached. */
        RESOURCE_AND_STAGE,
        /** It mends the resource that runs out. */
        RESOURCE,
        /** It mends the stage that was reached. */
        STAGE,
        /** It mends something of the same kind, such as {@code heap.floor} where {@code heap} runs out. */
        KIND,
        /** It is there. */
        OTHER
    }
}
