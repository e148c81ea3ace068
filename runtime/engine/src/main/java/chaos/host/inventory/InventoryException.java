package chaos.host.inventory;

import chaos.plan.Origin;

/** An inventory, or a pattern for its hosts, says nothing that can be relied on: where, what is wrong, what to do. */
public final class InventoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String next;

    /** Something wrong that has no line. */
    public InventoryException(String problem, String next) {
        super(problem);
        this.next = next;
    }

    /** Something wrong in a line. */
    InventoryException(Origin place, String problem, String next) {
        this(place + ": " + problem, next);
    }

    /** What to do next. */
    public String next() {
        return next;
    }
}
