package chaos.agent.deed;

import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Takes connections out of pools and holds them. A pool is any {@link DataSource} that can be closed, as those of drivers,
 * which make a connection for each call, cannot be; it is found when the application next asks it for a connection.
 */
final class PoolHold extends MethodDeed {

    private static final String METHOD = "getConnection";
    private static final long JOIN_MILLIS = 2_000;

    private final String name;
    private final int count;
    private final Map<Object, Boolean> found = new IdentityHashMap<>();
    private final List<PoolTaker> takers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    PoolHold(Life life, Arguments arguments, Instrumentation instrumentation) {
        super(life, arguments, patches(arguments, instrumentation));
        this.name = arguments.get("name");
        this.count = (int) arguments.number("count");
    }

    private static Patches patches(Arguments arguments, Instrumentation instrumentation) {
        Patches patches = new Patches(instrumentation, PoolHold::isPool, METHOD, key(arguments));
        if (patches.loaded().isEmpty()) {
            throw new IllegalStateException("no pool of connections is loaded in this JVM: no class is a"
                    + " javax.sql.DataSource and can be closed");
        }
        return patches;
    }

    private static boolean isPool(Class<?> type) {
        return !type.isInterface() && DataSource.class.isAssignableFrom(type) && hasClose(type);
    }

    private static boolean hasClose(Class<?> type) {
        try {
            type.getMethod("close");
            return true;
        } catch (NoSuchMethodException | LinkageError no) {
            return false;
        }
    }

    /** In a thread of the application, or of ours, which finds nothing new. */
    @Override
    void act(@Nullable Object target) {
        if (target == null) {
            return;
        }
        synchronized (found) {
            found.putIfAbsent(target, false);
        }
    }

    @Override
    void look() {
        synchronized (found) {
            for (Map.Entry<Object, Boolean> pool : found.entrySet()) {
                if (!pool.getValue()) {
                    pool.setValue(true);
                    take((DataSource) pool.getKey());
                }
            }
        }
    }

    private void take(DataSource pool) {
        PoolTaker taker = new PoolTaker(life(), pool, count);
        Thread thread = new Thread(null, taker, name, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        takers.add(taker);
        threads.add(thread);
        thread.start();
    }

    // One that waits for a connection is woken: it would wait for as long as the pool lets it.
    @Override
    void finish() {
        try {
            for (Thread thread : threads) {
                thread.interrupt();
                thread.join(JOIN_MILLIS);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String what() {
        return "held";
    }

    @Override
    public double asked() {
        return count;
    }

    /** Of the pool of which the most are held. */
    @Override
    public double achieved() {
        int most = 0;
        for (int i = 0; i < takers.size(); i++) {
            most = Math.max(most, takers.get(i).held());
        }
        return most;
    }

    @Override
    public String release() {
        return takers.size() + (takers.size() == 1 ? " pool has" : " pools have") + " all connections back";
    }
}
