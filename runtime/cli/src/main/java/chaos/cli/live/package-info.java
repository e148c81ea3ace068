/** What a person sees while a run is performed: events as sentences, and one line of progress against the plan. */
@NullMarked
package chaos.cli.live;

import org.jspecify.annotations.NullMarked;
