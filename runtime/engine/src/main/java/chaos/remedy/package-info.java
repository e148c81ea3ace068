/** What a remedy does to files and disks: links, log rotation, pruning, and who eats the space; each says beforehand what it would change. */
@NullMarked
package chaos.remedy;

import org.jspecify.annotations.NullMarked;
