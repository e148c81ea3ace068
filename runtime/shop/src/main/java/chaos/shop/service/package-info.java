/** What the shop sells: an answer for each endpoint, and the workers that make them. */
@NullMarked
package chaos.shop.service;

import org.jspecify.annotations.NullMarked;
