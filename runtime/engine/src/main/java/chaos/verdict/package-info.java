/** Judges a run's record against what its plan expects; it performs nothing and knows nobody who does. */
@NullMarked
package chaos.verdict;

import org.jspecify.annotations.NullMarked;
