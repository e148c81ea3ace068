/** What happened in a run: events and samples as they are written, and the timeline as it is read again. */
@NullMarked
package chaos.journal;

import org.jspecify.annotations.NullMarked;
