package chaos.words;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The blocks in which a word that follows another may be said; without it, wherever its sentence may begin. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Scene {

    /** The classes of the blocks. */
    Class<?>[] value();
}
