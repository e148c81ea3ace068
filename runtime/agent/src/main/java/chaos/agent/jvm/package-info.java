/** The holder's side of faults inside another JVM: attach, the line to the deed, the check that it is gone. */
@NullMarked
package chaos.agent.jvm;

import org.jspecify.annotations.NullMarked;
