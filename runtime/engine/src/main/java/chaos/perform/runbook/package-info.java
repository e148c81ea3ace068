/** Carries a runbook out, step after step: guards, retries, rescue, undo, and what is safe to do next. */
@NullMarked
package chaos.perform.runbook;

import org.jspecify.annotations.NullMarked;
