/** Says what a plan would do, in plain English, without doing any of it. */
@NullMarked
package chaos.cli.explain;

import org.jspecify.annotations.NullMarked;
