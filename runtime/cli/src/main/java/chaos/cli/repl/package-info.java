/** The prompt at which every command of the program can be typed: lines, their words, completion and history. */
@NullMarked
package chaos.cli.repl;

import org.jspecify.annotations.NullMarked;
