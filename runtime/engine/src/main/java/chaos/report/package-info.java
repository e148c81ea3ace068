/** Says what a run was, for people and for programs: every report is a function of what was recorded and judged. */
@NullMarked
package chaos.report;

import org.jspecify.annotations.NullMarked;
