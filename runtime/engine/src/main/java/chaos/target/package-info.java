/** The life of the bundled target, leased to a run or standing alone, and where a service's process is found. */
@NullMarked
package chaos.target;

import org.jspecify.annotations.NullMarked;
