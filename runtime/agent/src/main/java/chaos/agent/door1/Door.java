package chaos.agent.door1;

import java.io.File;
import java.lang.instrument.Instrumentation;
import java.net.URL;
import java.net.URLClassLoader;

/**
 * The only class that stays in a target JVM, for that JVM's life: an attach appends its jar to the class path, and a
 * newer class of the same name is never loaded there. So it is frozen; should it ever have to change, it gets a package
 * of the next number.
 */
public final class Door {

    private Door() {}

    /** Lets a deed in: the first line names its jar, the second its entrance, the rest is for the entrance. */
    public static void agentmain(String arguments, Instrumentation instrumentation) throws Exception {
        String[] lines = arguments.split("\n", 3);
        URL jar = new File(lines[0]).toURI().toURL();
        // The parent is what the JDK gives to applications, and nothing of the target's.
        URLClassLoader loader = new URLClassLoader(
                new URL[] {jar}, ClassLoader.getSystemClassLoader().getParent());
        try {
            loader.loadClass(lines[1])
                    .getMethod("enter", String.class, Instrumentation.class, URLClassLoader.class)
                    .invoke(null, lines[2], instrumentation, loader);
        } catch (Throwable refused) {
            loader.close();
            throw refused;
        }
    }
}
