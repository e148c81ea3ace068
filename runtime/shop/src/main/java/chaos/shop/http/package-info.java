/** HTTP/1.1 on Netty: one connection's requests in turn, answers in order. */
@NullMarked
package chaos.shop.http;

import org.jspecify.annotations.NullMarked;
