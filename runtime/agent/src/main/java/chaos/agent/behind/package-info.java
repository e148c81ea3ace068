/** Faults in what is behind a service, performed by classes that need a driver or a client and are loaded with it. */
@NullMarked
package chaos.agent.behind;

import org.jspecify.annotations.NullMarked;
