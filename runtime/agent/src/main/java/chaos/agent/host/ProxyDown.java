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
import chaos.agent.proxy.TcpProxy;
import java.io.IOException;

/** A proxy of this process that refuses whoever comes, as a service does that is down; its connections are cut. */
public final class ProxyDown implements Kind {

    private final Proxies proxies;

    public ProxyDown(Proxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public boolean does(String word) {
        return word.equals("proxyDown");
    }

    /** The name of the proxy that an order is for. */
    static String name(Order order) throws Refusal {
        return order.words().find("proxy").orElseThrow(() -> new Refusal(order.kind() + " needs a proxy's name"));
    }

    /** The proxy that an order is for. */
    static TcpProxy proxy(Order order, Proxies proxies) throws Refusal {
        String name = name(order);
        return proxies.find(name)
                .filter(TcpProxy::isAlive)
                .orElseThrow(() -> new Refusal(order.kind() + ": there is no proxy named '" + name
                        + "' here; a scenario declares one: proxy('" + name + "') inFrontOf target"));
    }

    @Override
    public Words intend(Order order, Surroundings surroundings) throws Refusal {
        int port = proxy(order, proxies).address().getPort();
        return Words.none()
                .with(
                        "what",
                        "cuts the connections through proxy '" + name(order) + "' and refuses others on port " + port)
                .with("how", "it listens again; checked: the holder listens on port " + port)
                .with("proxy", name(order))
                .with("port", port);
    }

    @Override
    public Fault fault(Order order, Entry entry, Surroundings surroundings, Progress progress) {
        try {
            return new Refusing(proxy(order, proxies), progress);
        } catch (Refusal changed) {
            throw new IllegalStateException(changed);
        }
    }

    private static final class Refusing implements Fault {

        private final TcpProxy proxy;
        private final Progress progress;
        private final Pulse pulse = new Pulse();

        Refusing(TcpProxy proxy, Progress progress) {
            this.proxy = proxy;
            this.progress = progress;
        }

        @Override
        public void begin() {
            proxy.down();
            pulse.begin(() -> progress.achieved("down", 1, proxy.isUp() ? 0 : 1));
        }

        // Where somebody has taken the port meanwhile, that is seen next, and tried again.
        @Override
        public void stop() {
            pulse.end();
            try {
                if (proxy.isAlive()) {
                    proxy.up();
                }
            } catch (IOException taken) {
                // Whether it listens is looked at next.
            }
        }
    }

    @Override
    public Undo clean(Entry entry) {
        long pid = entry.holder().pid();
        int port = (int) entry.facts().getLong("port");
        String name = entry.facts().get("proxy");
        if (!entry.holder().isAlive()) {
            return Undo.clean("process " + pid + ", whose proxy '" + name + "' was, is gone");
        }
        if (pid == ProcessHandle.current().pid() && proxies.find(name).isEmpty()) {
            return Undo.clean("proxy '" + name + "' is gone");
        }
        try {
            return Sockets.countListening(pid, port) == 1
                    ? Undo.clean("process " + pid + " listens on port " + port + " again")
                    : Undo.failed(
                            "process " + pid + " does not listen on port " + port,
                            "ss -ltnp 'sport = :" + port + "' says who has it: end that, then chaos undo "
                                    + entry.fault());
        } catch (IOException unknown) {
            return Undo.failed("the sockets of process " + pid + " cannot be read: " + unknown, "kill -9 " + pid);
        }
    }
}
