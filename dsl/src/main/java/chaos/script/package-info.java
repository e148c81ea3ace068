/** From the text of a script to its plan, or to all the problems found, each with its place. */
@NullMarked
package chaos.script;

import org.jspecify.annotations.NullMarked;
