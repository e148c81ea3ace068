/** Faults that the holder's own process performs on its host. */
@NullMarked
package chaos.agent.host;

import org.jspecify.annotations.NullMarked;
