package chaos.agent.deed;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Finds Netty's event loops by name and reflection, relocated copies of Netty included: each loop registers itself, for
 * its own thread, in {@code ThreadExecutorMap}; from outside that is read through the thread's own map of locals.
 */
final class EventLoops {

    private static final String REGISTRY = "io.netty.util.internal.ThreadExecutorMap";
    private static final String LOOP = "io.netty.channel.SingleThreadEventLoop";
    private static final String THREAD = "io.netty.util.concurrent.FastThreadLocalThread";

    private final Instrumentation instrumentation;

    EventLoops(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    /** All loops that run, those with the most connections first. */
    List<Executor> find() throws ReflectiveOperationException {
        Set<Executor> loops = new LinkedHashSet<>();
        for (Class<?> type : instrumentation.getAllLoadedClasses()) {
            if (type.getName().endsWith(REGISTRY)) {
                collect(index(type), loops);
            }
        }
        List<Executor> sorted = new ArrayList<>(loops);
        sorted.sort(Comparator.comparingInt(EventLoops::connections).reversed());
        return sorted;
    }

    private static int index(Class<?> registry) throws ReflectiveOperationException {
        Object local = open(registry, "mappings").get(null);
        return open(local.getClass(), "index").getInt(local);
    }

    private static void collect(int index, Set<Executor> loops) throws ReflectiveOperationException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            Class<?> type = ancestor(thread.getClass(), THREAD);
            Object locals = type == null ? null : open(type, "threadLocalMap").get(thread);
            Object loop = locals == null ? null : local(locals, index);
            if (loop != null && ancestor(loop.getClass(), LOOP) != null) {
                loops.add((Executor) loop);
            }
        }
    }

    private static @Nullable Object local(Object locals, int index) throws ReflectiveOperationException {
        Method read = locals.getClass().getMethod("indexedVariable", int.class);
        read.setAccessible(true);
        return read.invoke(locals, index);
    }

    private static @Nullable Class<?> ancestor(Class<?> type, String name) {
        Class<?> candidate = type;
        while (candidate != null && !candidate.getName().endsWith(name)) {
            candidate = candidate.getSuperclass();
        }
        return candidate;
    }

    private static Field open(Class<?> type, String name) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    // Some loops cannot count theirs; they are as good as any other.
    private static int connections(Executor loop) {
        try {
            Method count = loop.getClass().getMethod("registeredChannels");
            count.setAccessible(true);
            return (Integer) count.invoke(loop);
        } catch (ReflectiveOperationException | RuntimeException unknown) {
            return 0;
        }
    }
}
