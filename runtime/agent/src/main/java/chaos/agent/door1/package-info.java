/** The one class that stays in a target JVM: it lets deeds in, and is never changed again. */
@NullMarked
package chaos.agent.door1;

import org.jspecify.annotations.NullMarked;
