package chaos.agent.proxy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The proxies of this process, by their names. Safe for any thread. */
public final class Proxies {

    private static final int MEMORY_SHARE = 4;

    private final Map<String, Known> known = new LinkedHashMap<>();

    private static final class Known {

        private final TcpProxy proxy;
        private final Route route;

        Known(TcpProxy proxy, Route route) {
            this.proxy = proxy;
            this.route = route;
        }
    }

    /** What is wrong with a proxy of this name, from there to there; empty where nothing is. Nothing is touched. */
    public synchronized Optional<String> problem(String name, InetSocketAddress listen, InetSocketAddress service) {
        if (known.containsKey(name)) {
            return Optional.of("there is a proxy named '" + name + "' already");
        }
        try {
            return new Route(listen, service).closesALoop(routes())
                    ? Optional.of("what comes to " + service + " would come back to it")
                    : Optional.empty();
        } catch (IOException unknown) {
            return Optional.of(String.valueOf(unknown.getMessage()));
        }
    }

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        known.values().forEach(one -> routes.add(one.route));
        return routes;
    }

    /** Opens one. Each gets half of the memory that the one before it got: all together never take the heap. */
    public synchronized TcpProxy open(String name, InetSocketAddress listen, InetSocketAddress service)
            throws IOException {
        Optional<String> problem = problem(name, listen, service);
        if (problem.isPresent()) {
            throw new IOException(problem.get());
        }
        long memory = Runtime.getRuntime().maxMemory() / MEMORY_SHARE >> known.size();
        TcpProxy proxy = TcpProxy.open(listen, service, Outbound.any(), memory);
        known.put(name, new Known(proxy, new Route(proxy.address(), service)));
        return proxy;
    }

    public synchronized Optional<TcpProxy> find(String name) {
        return Optional.ofNullable(known.get(name)).map(one -> one.proxy);
    }

    /** Ends one; idempotent. */
    public void close(String name) {
        find(name).ifPresent(TcpProxy::close);
        synchronized (this) {
            known.remove(name);
        }
    }
}
