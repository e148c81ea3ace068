/** What the shop tells about itself, in the text format of Prometheus. */
@NullMarked
package chaos.shop.metric;

import org.jspecify.annotations.NullMarked;
