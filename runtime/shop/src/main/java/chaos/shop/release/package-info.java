/** The releases in a home: laid out, chosen by a link, read and refused when not whole. */
@NullMarked
package chaos.shop.release;

import org.jspecify.annotations.NullMarked;
