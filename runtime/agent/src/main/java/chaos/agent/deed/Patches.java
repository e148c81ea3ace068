package chaos.agent.deed;

import chaos.agent.deed.patch.EntryCall;
import java.io.IOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Has all methods of a name, in classes of the application that are loaded, begin with a call of a hook, and takes that
 * back again. What is in the target meanwhile are the patched methods and an object among the system properties.
 */
final class Patches {

    private final Instrumentation instrumentation;
    private final Predicate<Class<?>> types;
    private final String method;
    private final EntryCall call;
    private final String key;
    private final ClassFileTransformer transformer = new Transformer();
    private volatile @Nullable String problem;

    Patches(Instrumentation instrumentation, Predicate<Class<?>> types, String method, String key) {
        this.instrumentation = instrumentation;
        this.types = types;
        this.method = method;
        this.key = key;
        this.call = new EntryCall(key, method::equals);
    }

    /** Of a class by its name; refused where it has no such method. */
    static Patches named(Instrumentation instrumentation, String type, String method, String key) {
        Patches patches =
                new Patches(instrumentation, loaded -> loaded.getName().equals(type), method, key);
        if (patches.loaded().isEmpty()) {
            throw new IllegalStateException(
                    isOfTheJdk(type)
                            ? "class " + type + " is the JDK's own: only those of the application are patched"
                            : "no class named " + type + " is loaded in this JVM; a nested one is named with a $, such"
                                    + " as shop.Cart$Lines");
        }
        if (patches.loaded().stream().noneMatch(patches::has)) {
            throw new IllegalStateException(
                    "class " + type + " has no method named " + method + " with code of its own");
        }
        return patches;
    }

    private boolean has(Class<?> type) {
        for (Method declared : type.getDeclaredMethods()) {
            if (declared.getName().equals(method)
                    && (declared.getModifiers() & (Modifier.ABSTRACT | Modifier.NATIVE)) == 0) {
                return true;
            }
        }
        return false;
    }

    /** The classes that are meant; what the JDK itself is made of is not touched, as the way back may need it. */
    List<Class<?>> loaded() {
        List<Class<?>> found = new ArrayList<>();
        for (Class<?> candidate : instrumentation.getAllLoadedClasses()) {
            if (!isOfTheJdk(candidate) && instrumentation.isModifiableClass(candidate) && types.test(candidate)) {
                found.add(candidate);
            }
        }
        return found;
    }

    private static boolean isOfTheJdk(String name) {
        try {
            return isOfTheJdk(Class.forName(name, false, ClassLoader.getPlatformClassLoader()));
        } catch (ClassNotFoundException no) {
            return false;
        }
    }

    private static boolean isOfTheJdk(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || loader == ClassLoader.getPlatformClassLoader();
    }

    private final class Transformer implements ClassFileTransformer {

        // What is thrown here the JVM would keep to itself.
        @Override
        public byte @Nullable [] transform(
                @Nullable ClassLoader loader,
                @Nullable String name,
                @Nullable Class<?> redefined,
                @Nullable ProtectionDomain domain,
                byte[] file) {
            if (redefined == null || isOfTheJdk(redefined) || !types.test(redefined)) {
                return null;
            }
            try {
                return call.patch(file);
            } catch (IOException | RuntimeException no) {
                problem = "class " + name + " cannot be patched: " + no.getMessage();
                return null;
            }
        }
    }

    /** Lays the hook and patches; the problem where that fails, else null. */
    @Nullable String begin(Object hook) {
        System.getProperties().put(key, hook);
        instrumentation.addTransformer(transformer, true);
        try {
            retransform();
        } catch (UnmodifiableClassException | RuntimeException | LinkageError no) {
            problem = "what has " + method + " cannot be patched: " + no;
        }
        return problem;
    }

    /** Takes all back; false where it has to be tried again. */
    boolean end() {
        try {
            instrumentation.removeTransformer(transformer);
            retransform();
            System.getProperties().remove(key);
            return true;
        } catch (UnmodifiableClassException | RuntimeException | LinkageError | OutOfMemoryError no) {
            return false;
        }
    }

    private void retransform() throws UnmodifiableClassException {
        instrumentation.retransformClasses(loaded().toArray(new Class<?>[0]));
    }
}
