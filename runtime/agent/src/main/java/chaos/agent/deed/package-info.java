/** What runs inside a target JVM, in a class loader of its own, for as long as its holder is heard. */
@NullMarked
package chaos.agent.deed;

import org.jspecify.annotations.NullMarked;
