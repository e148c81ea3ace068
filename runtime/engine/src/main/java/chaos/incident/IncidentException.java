package chaos.incident;

/** Something cannot be done to an incident: why, and what to do next. */
public final class IncidentException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String next;

    IncidentException(String message, String next) {
        super(message);
        this.next = next;
    }

    /** What to do next. */
    public String next() {
        return next;
    }
}
