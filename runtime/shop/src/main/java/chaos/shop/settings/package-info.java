/** What can be told to the shop, from its arguments and from a file in its home. */
@NullMarked
package chaos.shop.settings;

import org.jspecify.annotations.NullMarked;
