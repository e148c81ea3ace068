/** Incidents: what happened to one and what people did, as an append-only record, and what of it follows. */
@NullMarked
package chaos.incident;

import org.jspecify.annotations.NullMarked;
