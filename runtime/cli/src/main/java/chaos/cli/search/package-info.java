/** Searches by repeated runs: which load or time is tried next, what a run said, and what is known at the end. */
@NullMarked
package chaos.cli.search;

import org.jspecify.annotations.NullMarked;
