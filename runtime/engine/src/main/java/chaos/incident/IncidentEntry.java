package chaos.incident;

import java.time.Instant;

/** An event of an incident with the time at which it was written; times never go backwards within a record. */
public record IncidentEntry(Instant at, IncidentEvent event) {}
