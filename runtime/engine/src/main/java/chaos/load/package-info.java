/** Sends the load that a plan describes, and measures it honestly. */
@NullMarked
package chaos.load;

import org.jspecify.annotations.NullMarked;
