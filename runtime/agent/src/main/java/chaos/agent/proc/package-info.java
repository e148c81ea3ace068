/** Processes as Linux knows them: a pid is only meant together with its start time. */
@NullMarked
package chaos.agent.proc;

import org.jspecify.annotations.NullMarked;
