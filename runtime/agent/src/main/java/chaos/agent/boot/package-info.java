/** What finishes an undo after a restart of the host, where systemd or cron can start something then. */
@NullMarked
package chaos.agent.boot;

import org.jspecify.annotations.NullMarked;
