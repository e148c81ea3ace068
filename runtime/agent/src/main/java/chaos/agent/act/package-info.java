/** What a fault is to its holder, and what it takes to end one that lost its holder. */
@NullMarked
package chaos.agent.act;

import org.jspecify.annotations.NullMarked;
