package chaos.incident;

import java.util.Locale;

/** What a person marks as reached, in the order of an incident's course. */
public enum Milestone {
    /** Somebody has taken it up. */
    ACKNOWLEDGED,
    /** Users are served again, perhaps by a makeshift. */
    MITIGATED,
    /** What caused it is gone. */
    RESOLVED;

    /** The word that is typed, such as {@code mitigated}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
