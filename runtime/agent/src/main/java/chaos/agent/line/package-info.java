/** Words on a line: how requests, events and ledger entries are written. */
@NullMarked
package chaos.agent.line;

import org.jspecify.annotations.NullMarked;
