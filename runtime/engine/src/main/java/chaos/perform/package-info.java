/** Carries a plan out, and leaves nothing behind; it knows no judgement. */
@NullMarked
package chaos.perform;

import org.jspecify.annotations.NullMarked;
