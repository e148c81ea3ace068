/** Control groups of Linux, of version 1 and 2: where one can be made, what limits the target in it, and how it is removed. */
@NullMarked
package chaos.target.cgroup;

import org.jspecify.annotations.NullMarked;
