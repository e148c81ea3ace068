/** Faults of the network: rules of nftables and queues of tc, each fault with its own, in the target's network namespace. */
@NullMarked
package chaos.agent.net;

import org.jspecify.annotations.NullMarked;
