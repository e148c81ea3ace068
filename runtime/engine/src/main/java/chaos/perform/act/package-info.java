/** The acts of a runbook: each looks, does, and remembers how it is taken back. */
@NullMarked
package chaos.perform.act;

import org.jspecify.annotations.NullMarked;
