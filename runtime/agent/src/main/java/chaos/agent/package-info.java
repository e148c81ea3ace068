/** The holder of faults on a host, its guard, and the undo by hand; JDK only. */
@NullMarked
package chaos.agent;

import org.jspecify.annotations.NullMarked;
