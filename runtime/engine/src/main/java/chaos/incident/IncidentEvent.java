package chaos.incident;

import chaos.plan.Severity;
import java.util.Optional;

/** Something that was said or done about an incident; the record stamps it with its time. */
public sealed interface IncidentEvent {

    /** How the name of a run as an author begins. */
    String RUN = "the run, line ";

    /** Who said or did it: a person, or a run. */
    String by();

    /** The author of what a run writes by a line of its scenario. */
    static String run(int line) {
        return RUN + line;
    }

    /** Whether a person said or did it, and no run. */
    default boolean byPerson() {
        return !by().startsWith(RUN);
    }

    /**
     * It begins.
     *
     * @param rule why it has this severity
     * @param run the run that it is about; empty where none is
     */
    record Declared(String title, Severity severity, String rule, Optional<String> run, String by)
            implements IncidentEvent {}

    /** Its severity is another from now on. */
    record Graded(Severity severity, String rule, String by) implements IncidentEvent {}

    /** Something that those who read of it later should know. */
    record Noted(String text, String by) implements IncidentEvent {}

    /** A person has a role from now on, in the place of the former. */
    record Assigned(Role role, String person, String by) implements IncidentEvent {}

    /** Something is reached; said again, the first time counts. */
    record Marked(Milestone milestone, String by) implements IncidentEvent {}

    /** It is about one more run, such as that of a runbook. */
    record Linked(String run, String by) implements IncidentEvent {}

    /** It is over; nothing more is added to the record. */
    record Closed(String by) implements IncidentEvent {}
}
