package chaos.incident;

import java.util.Locale;

/** Who does what in an incident; one person may have several (PagerDuty's and Google's incident response). */
public enum Role {
    COMMANDER("incident commander", "decides, and touches nothing"),
    OPERATIONS("operations lead", "changes the system; nobody else does"),
    COMMUNICATIONS("communications", "tells users and the house"),
    SCRIBE("scribe", "writes down what happens and when");

    private final String title;
    private final String task;

    Role(String title, String task) {
        this.title = title;
        this.task = task;
    }

    /** The word that is typed, such as {@code commander}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    public String task() {
        return task;
    }
}
