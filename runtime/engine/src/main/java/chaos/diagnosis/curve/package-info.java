/** How a service bends under load: levels, knee, shape and scalability, from what was measured; pure arithmetic. */
@NullMarked
package chaos.diagnosis.curve;

import org.jspecify.annotations.NullMarked;
