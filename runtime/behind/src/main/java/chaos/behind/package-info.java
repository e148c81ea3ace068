/** Faults in the databases and queues behind a service; the holder loads them with their drivers, each by its word. */
@NullMarked
package chaos.behind;

import org.jspecify.annotations.NullMarked;
