/** What the tests of every module share: how a test says that it needs a program this machine may lack. */
@NullMarked
package chaos.support;

import org.jspecify.annotations.NullMarked;
