/** Which hosts there are: Ansible's inventories, in YAML and INI, and the patterns that pick hosts from them. */
@NullMarked
package chaos.host.inventory;

import org.jspecify.annotations.NullMarked;
