/** The bundled target: a small shop that can fail in every way the scenarios need. */
@NullMarked
package chaos.shop;

import org.jspecify.annotations.NullMarked;
