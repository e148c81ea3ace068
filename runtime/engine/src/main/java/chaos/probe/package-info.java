/** Takes numbers from the target, its process and its host; a file a probe. */
@NullMarked
package chaos.probe;

import org.jspecify.annotations.NullMarked;
