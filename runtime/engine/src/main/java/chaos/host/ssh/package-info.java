/** Hosts over SSH: the way there, the check of their keys, commands, files. The only package that uses JSch. */
@NullMarked
package chaos.host.ssh;

import org.jspecify.annotations.NullMarked;
