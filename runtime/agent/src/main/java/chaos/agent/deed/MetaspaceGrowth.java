package chaos.agent.deed;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.ArrayList;
import java.util.List;

/** Defines a class again and again, each in a loader of its own, as a leak of loaders does. */
final class MetaspaceGrowth extends Hoard {

    // About what one definition takes; what it really took is what counts.
    private static final double PIECE = 8_000;
    private static final Class<?> TEMPLATE = Wire.class;

    private final byte[] bytes;
    private final MemoryPoolMXBean metaspace;
    private final List<ClassLoader> kept = new ArrayList<>();

    MetaspaceGrowth(Life life, Arguments arguments, Instrumentation instrumentation) throws IOException {
        super(life, arguments, PIECE);
        this.metaspace = metaspace();
        try (InputStream template = TEMPLATE.getResourceAsStream(TEMPLATE.getSimpleName() + ".class")) {
            if (template == null) {
                throw new IllegalStateException("the deed's jar is not whole");
            }
            this.bytes = template.readAllBytes();
        }
    }

    private static MemoryPoolMXBean metaspace() {
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getName().equals("Metaspace")) {
                return pool;
            }
        }
        throw new IllegalStateException("this JVM has no memory pool named Metaspace");
    }

    /** A loader with one class; its parent is the JDK's, so that nothing of the target's is held by it. */
    private static final class Loader extends ClassLoader {

        Loader() {
            super(ClassLoader.getSystemClassLoader().getParent());
        }

        void define(byte[] bytes) {
            defineClass(TEMPLATE.getName(), bytes, 0, bytes.length);
        }
    }

    @Override
    double take() {
        try {
            long before = metaspace.getUsage().getUsed();
            Loader loader = new Loader();
            loader.define(bytes);
            kept.add(loader);
            return Math.max(1, metaspace.getUsage().getUsed() - before);
        } catch (OutOfMemoryError full) {
            return 0;
        }
    }

    @Override
    public String what() {
        return "grown";
    }

    @Override
    public String release() {
        int classes = kept.size();
        kept.clear();
        System.gc();
        return classes + " classes of " + (long) had() + " B let go, then collected";
    }
}
