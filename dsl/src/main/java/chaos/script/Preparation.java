package chaos.script;

import org.codehaus.groovy.control.ResolveVisitor;
import org.codehaus.groovy.transform.stc.ExtensionMethodCache;
import org.codehaus.groovy.transform.stc.StaticTypeCheckingSupport;

/**
 * What the compiler needs once a process, made on a thread of its own while the first script is parsed: on two cores it
 * costs no time to wait for.
 */
final class Preparation {

    private final Thread thread;

    private Preparation(Thread thread) {
        this.thread = thread;
    }

    static Preparation begin(ScriptLoader loader) {
        Thread thread = new Thread(() -> prepare(loader), "script-preparation");
        thread.setDaemon(true);
        thread.start();
        return new Preparation(thread);
    }

    /** Waits until it is done; the compiler would make the same by itself, and more slowly beside it. */
    void await() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void prepare(ScriptLoader loader) {
        load(ResolveVisitor.class);
        ExtensionMethodCache.INSTANCE.get(loader);
        load(StaticTypeCheckingSupport.class);
    }

    private static void load(Class<?> type) {
        try {
            Class.forName(type.getName(), true, type.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the compiler is incomplete", e);
        }
    }
}
