package chaos.agent.deed;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Finds executors by the names of their threads. A fork-join worker knows its pool; any other thread is asked for what it
 * runs, and the worker of a {@link ThreadPoolExecutor} for what it is part of. For that the JDK opens two packages to the
 * deed, and to nothing else.
 */
final class Executors {

    private static final String WORKER = ThreadPoolExecutor.class.getName() + "$Worker";

    private Executors() {}

    /** Those with a thread whose name begins so. */
    static Set<Executor> find(Instrumentation instrumentation, String threads) throws ReflectiveOperationException {
        open(instrumentation);
        Set<Executor> found = new LinkedHashSet<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            Executor executor = thread.getName().startsWith(threads) ? of(thread) : null;
            if (executor != null) {
                found.add(executor);
            }
        }
        return found;
    }

    private static void open(Instrumentation instrumentation) {
        Set<Module> here = Set.of(Executors.class.getModule());
        instrumentation.redefineModule(
                Object.class.getModule(),
                Set.of(),
                Map.of(),
                Map.of("java.lang", here, "java.util.concurrent", here),
                Set.of(),
                Map.of());
    }

    private static @Nullable Executor of(Thread thread) throws ReflectiveOperationException {
        if (thread instanceof ForkJoinWorkerThread) {
            return ((ForkJoinWorkerThread) thread).getPool();
        }
        Object task = task(thread);
        return task != null && task.getClass().getName().equals(WORKER)
                ? (Executor) value(task.getClass(), "this$0", task)
                : null;
    }

    // Up to Java 18 a thread itself keeps what it runs, later a holder does; a thread that has ended keeps neither.
    private static @Nullable Object task(Thread thread) throws ReflectiveOperationException {
        if (Runtime.version().feature() < 19) {
            return value(Thread.class, "target", thread);
        }
        Object holder = value(Thread.class, "holder", thread);
        return holder == null ? null : value(holder.getClass(), "task", holder);
    }

    private static @Nullable Object value(Class<?> type, String name, Object of) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
    }
}
