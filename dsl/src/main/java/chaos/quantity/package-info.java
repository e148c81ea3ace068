/** Amounts that carry a unit: they parse, print and compare, and know nothing of scripts or runs. */
@NullMarked
package chaos.quantity;

import org.jspecify.annotations.NullMarked;
