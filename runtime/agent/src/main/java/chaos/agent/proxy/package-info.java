/** A TCP proxy that can spoil what goes through it: one thread, bounded memory, one file a toxic. */
@NullMarked
package chaos.agent.proxy;

import org.jspecify.annotations.NullMarked;
