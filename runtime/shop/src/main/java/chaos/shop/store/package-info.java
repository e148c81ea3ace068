/** What the shop keeps: orders in a database and two files that are only appended to. */
@NullMarked
package chaos.shop.store;

import org.jspecify.annotations.NullMarked;
