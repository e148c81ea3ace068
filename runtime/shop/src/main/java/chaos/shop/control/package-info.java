/** The second listener, on loopback: metrics for anybody, commands for who holds the token. */
@NullMarked
package chaos.shop.control;

import org.jspecify.annotations.NullMarked;
