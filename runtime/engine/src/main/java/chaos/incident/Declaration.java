package chaos.incident;

/**
 * What became of a declaration: a run has at most one open incident.
 *
 * @param incident as it is afterwards
 */
public record Declaration(Incident incident, How how) {

    /** What was done. */
    public enum How {
        /** A new incident was declared. */
        DECLARED,
        /** The run's open incident has the higher severity now. */
        RAISED,
        /** The run's open incident is as bad or worse already: the declaration is a note in it. */
        NOTED
    }
}
