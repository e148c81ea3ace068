package chaos.shop.life;

import io.netty.util.internal.logging.InternalLogLevel;
import io.netty.util.internal.logging.InternalLogger;
import io.netty.util.internal.logging.InternalLoggerFactory;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Netty catches some errors and only logs them (a failed accept, a failed task, a failed listener): this is its logger,
 * so that an OutOfMemoryError among them ends the process. Everything else is told by our own counters.
 */
final class NettyWarnings extends InternalLoggerFactory {
    private static final Class<?>[] LOGGER = {InternalLogger.class};

    static void listen() {
        InternalLoggerFactory.setDefaultFactory(new NettyWarnings());
    }

    @Override
    protected InternalLogger newInstance(String name) {
        return (InternalLogger)
                Proxy.newProxyInstance(NettyWarnings.class.getClassLoader(), LOGGER, new Listener(name));
    }

    private static final class Listener implements InvocationHandler {
        private final String name;

        Listener(String name) {
            this.name = name;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] said) {
            switch (method.getName()) {
                case "name":
                case "toString":
                    return name;
                case "hashCode":
                    return name.hashCode();
                case "equals":
                    return said != null && said[0] == proxy;
                case "isWarnEnabled":
                case "isErrorEnabled":
                    return true;
                case "isEnabled":
                    return said != null && InternalLogLevel.WARN.compareTo((InternalLogLevel) said[0]) <= 0;
                default:
                    return method.getReturnType() == boolean.class ? (Object) false : hear(said);
            }
        }

        private static @Nullable Object hear(Object @Nullable [] said) {
            if (said != null) {
                for (Object one : said) {
                    if (one instanceof Throwable error) {
                        OutOfMemory.endIf(error);
                    } else if (one instanceof Object[] more) {
                        hear(more);
                    }
                }
            }
            return null;
        }
    }
}
