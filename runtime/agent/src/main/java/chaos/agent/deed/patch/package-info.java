/** Puts a call before the code of methods in a class file; JVMS 4 is its only source. */
@NullMarked
package chaos.agent.deed.patch;

import org.jspecify.annotations.NullMarked;
