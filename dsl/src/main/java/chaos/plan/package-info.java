/** What shall happen, as immutable records, each with the place in the script that said it. */
@NullMarked
package chaos.plan;

import org.jspecify.annotations.NullMarked;
