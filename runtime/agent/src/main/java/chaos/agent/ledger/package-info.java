/** What was begun and how it is undone, on disk before it is begun. */
@NullMarked
package chaos.agent.ledger;

import org.jspecify.annotations.NullMarked;
