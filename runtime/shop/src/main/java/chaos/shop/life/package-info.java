/** What the whole process needs: its clock, its refusals and its end when memory is out. */
@NullMarked
package chaos.shop.life;

import org.jspecify.annotations.NullMarked;
