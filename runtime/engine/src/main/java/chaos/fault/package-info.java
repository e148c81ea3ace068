/** The catalogue of faults, and the engine's side of the holder that performs them on a host. */
@NullMarked
package chaos.fault;

import org.jspecify.annotations.NullMarked;
