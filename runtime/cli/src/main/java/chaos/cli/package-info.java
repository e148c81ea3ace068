/** The program: its commands, what it prints and the statuses it exits with. */
@NullMarked
package chaos.cli;

import org.jspecify.annotations.NullMarked;
