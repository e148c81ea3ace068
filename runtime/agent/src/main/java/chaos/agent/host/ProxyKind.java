package chaos.agent.host;

import chaos.agent.act.Fault;
import chaos.agent.act.Kind;
import chaos.agent.act.Order;
import chaos.agent.act.Progress;
import chaos.agent.act.Refusal;
import chaos.agent.act.Surroundings;
import chaos.agent.act.Undo;
import chaos.agent.ledger.Entry;
import chaos.agent.line.Words;
import chaos.agent.proc.Sockets;
import chaos.agent.proxy.Proxies;
import java.io.IOException;
import java.net.InetSocketAddress;

/**
 * A proxy in front of a service, for toxics to be done to ({@link ProxyToxic}). It is this process's own and ends with it,
 * and so do the connections through it.
 */
public final class ProxyKind implements Kind {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int HIGHEST = 65_535;

    private final Proxies proxies;

    public ProxyKind(Proxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public boolean does(String word) {
        return word.equals("proxy");
    }

    @Override
    public Words intend(Order order, Surroundings surroundings) throws Refusal {
        InetSocketAddress listen = listen(order);
        InetSocketAddress service = service(order);
        String name = name(order.words());
        String problem = proxies.problem(name, listen, service).orElse("");
        if (!problem.isEmpty()) {
            throw new Refusal("proxy '" + name + "' on port " + listen.getPort() + ": " + problem);
        }
        String to = service.getHostString() + ":" + service.getPort();
        return Words.none()
                .with("what", "forwards port " + listen.getPort() + " of " + LOOPBACK + " to " + to)
                .with("how", "it is closed, with the connections through it; checked: the holder does not listen there")
                .with("proxy", name)
                .with("port", listen.getPort());
    }

    private static String name(Words words) throws Refusal {
        return words.find("proxy").orElseThrow(() -> new Refusal("proxy needs a name"));
    }

    private static InetSocketAddress listen(Order order) throws Refusal {
        return new InetSocketAddress(LOOPBACK, (int) order.whole("listen", 1, HIGHEST));
    }

    private static InetSocketAddress service(Order order) throws Refusal {
        String host = order.words().find("host").orElseThrow(() -> new Refusal("proxy needs the service's host"));
        return new InetSocketAddress(host, (int) order.whole("port", 1, HIGHEST));
    }

    @Override
    public Fault fault(Order order, Entry entry, Surroundings surroundings, Progress progress) {
        try {
            return new Standing(name(entry.facts()), listen(order), service(order), progress);
        } catch (Refusal changed) {
            throw new IllegalStateException(changed);
        }
    }

    private final class Standing implements Fault {

        private final String name;
        private final InetSocketAddress listen;
        private final InetSocketAddress service;
        private final Progress progress;
        private final Pulse pulse = new Pulse();

        Standing(String name, InetSocketAddress listen, InetSocketAddress service, Progress progress) {
            this.name = name;
            this.listen = listen;
            this.service = service;
            this.progress = progress;
        }

        @Override
        public void begin() throws Refusal {
            try {
                proxies.open(name, listen, service);
                pulse.begin(this::look);
            } catch (IOException taken) {
                int port = listen.getPort();
                throw new Refusal("proxy '" + name + "' cannot listen on port " + port + ": " + taken.getMessage()
                        + "; who has it: ss -ltnp 'sport = :" + port + "'");
            }
        }

        private void look() {
            if (proxies.find(name).filter(proxy -> !proxy.isAlive()).isPresent()) {
                progress.ended("the thread of proxy '" + name + "' has ended");
            }
        }

        @Override
        public void stop() {
            pulse.end();
            proxies.close(name);
        }
    }

    @Override
    public Undo clean(Entry entry) {
        long pid = entry.holder().pid();
        int port = (int) entry.facts().getLong("port");
        if (!entry.holder().isAlive()) {
            return Undo.clean("process " + pid + ", whose proxy it was, is gone");
        }
        try {
            return Sockets.countListening(pid, port) == 0
                    ? Undo.clean("process " + pid + " does not listen on port " + port)
                    : Undo.failed("process " + pid + " listens on port " + port, "kill -9 " + pid);
        } catch (IOException unknown) {
            return Undo.failed("the sockets of process " + pid + " cannot be read: " + unknown, "kill -9 " + pid);
        }
    }
}
