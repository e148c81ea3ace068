/** Log lines on their way to disk without anybody waiting for the disk. */
@NullMarked
package chaos.shop.log;

import org.jspecify.annotations.NullMarked;
