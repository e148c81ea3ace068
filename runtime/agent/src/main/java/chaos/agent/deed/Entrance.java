package chaos.agent.deed;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;

/** Where a deed comes in: it calls back to its holder, begins, and leaves a thread that watches over it. */
public final class Entrance {

    private Entrance() {}

    /** Called by the door. What goes wrong is told to the holder, not to the target's own streams. */
    public static void enter(String lines, Instrumentation instrumentation, URLClassLoader loader) throws IOException {
        Arguments arguments = new Arguments(lines);
        Wire wire = Wire.open((int) arguments.number("port"), arguments.get("token"));
        Life life = new Life();
        try {
            Deed deed = deed(arguments.get("deed"), life, arguments, instrumentation);
            Watch watch = new Watch(wire, life, deed, arguments, loader);
            watch.begin();
        } catch (Throwable problem) {
            life.end();
            wire.say("REFUSED " + (problem.getMessage() == null ? problem.toString() : problem.getMessage()));
            wire.close();
            loader.close();
        }
    }

    private static Deed deed(String name, Life life, Arguments arguments, Instrumentation instrumentation)
            throws ReflectiveOperationException {
        try {
            return (Deed) Class.forName("chaos.agent.deed." + name)
                    .getDeclaredConstructor(Life.class, Arguments.class, Instrumentation.class)
                    .newInstance(life, arguments, instrumentation);
        } catch (InvocationTargetException refused) {
            throw new IllegalStateException(refused.getTargetException().getMessage(), refused);
        }
    }
}
