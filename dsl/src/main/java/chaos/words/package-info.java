/** The words of the language: a class a block, whose public methods are what may be said in it. */
@NullMarked
package chaos.words;

import org.jspecify.annotations.NullMarked;
