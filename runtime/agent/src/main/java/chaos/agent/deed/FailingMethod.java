package chaos.agent.deed;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Constructor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has calls of a method throw instead of beginning. */
final class FailingMethod extends MethodDeed {

    private static final String MESSAGE = "injected by chaos";

    private final Constructor<? extends Throwable> exception;
    private final boolean isTold;

    FailingMethod(Life life, Arguments arguments, Instrumentation instrumentation) {
        super(life, arguments, instrumentation);
        this.exception = constructor(arguments.get("exception"), patches().loaded());
        this.isTold = exception.getParameterCount() == 1;
        newOne();
    }

    // As the class that is patched sees it.
    private static Constructor<? extends Throwable> constructor(String name, List<Class<?>> classes) {
        try {
            Class<?> type = Class.forName(name, true, classes.get(0).getClassLoader());
            return constructor(type.asSubclass(Throwable.class));
        } catch (ClassNotFoundException none) {
            throw new IllegalStateException("no class named " + name + " is seen from the method", none);
        } catch (ClassCastException other) {
            throw new IllegalStateException("class " + name + " cannot be thrown", other);
        }
    }

    private static Constructor<? extends Throwable> constructor(Class<? extends Throwable> type) {
        for (Class<?>[] parameters : new Class<?>[][] {{String.class}, {}}) {
            try {
                Constructor<? extends Throwable> found = type.getDeclaredConstructor(parameters);
                found.setAccessible(true);
                return found;
            } catch (NoSuchMethodException tryTheOther) {
                continue;
            }
        }
        throw new IllegalStateException(type.getName() + " has no constructor that takes a text or nothing");
    }

    private Throwable newOne() {
        try {
            return isTold ? exception.newInstance(MESSAGE) : exception.newInstance();
        } catch (ReflectiveOperationException no) {
            throw new IllegalStateException(exception.getDeclaringClass().getName() + " cannot be made: " + no, no);
        }
    }

    @Override
    void act(@Nullable Object target) {
        FailingMethod.<RuntimeException>raise(newOne());
    }

    // The JVM, other than the language, lets any method throw anything.
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable any) throws T {
        throw (T) any;
    }
}
