/** Where commands run: on this machine now, on others and in rehearsal by the same interface. */
@NullMarked
package chaos.host;

import org.jspecify.annotations.NullMarked;
