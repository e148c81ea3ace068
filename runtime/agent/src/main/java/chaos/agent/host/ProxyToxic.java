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
import chaos.agent.proxy.Dose;
import chaos.agent.proxy.Proxies;
import chaos.agent.proxy.TcpProxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A toxic on a proxy of this process, in one direction, for a share of its connections. */
public final class ProxyToxic implements Kind {

    private final Proxies proxies;
    private final Map<String, Spoiling> active = new ConcurrentHashMap<>();

    public ProxyToxic(Proxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public boolean does(String word) {
        return ToxicWords.knows(word);
    }

    @Override
    public Words intend(Order order, Surroundings surroundings) throws Refusal {
        Dose dose = ToxicWords.dose(order);
        String name = ProxyDown.name(order);
        int port = ProxyDown.proxy(order, proxies).address().getPort();
        String sender = ToxicWords.upstream(order) ? "clients send" : "the service sends";
        return Words.none()
                .with(
                        "what",
                        order.kind() + " (" + dose.toxic().what() + " "
                                + dose.toxic().asked() + ") on what " + sender
                                + " through proxy '" + name + "' on port " + port + ", "
                                + ToxicWords.percent(order) + " % of the connections")
                .with("how", "it is taken off and what it held goes on; checked: no connection of the proxy has it")
                .with("proxy", name)
                .with("port", port);
    }

    @Override
    public Fault fault(Order order, Entry entry, Surroundings surroundings, Progress progress) {
        try {
            TcpProxy proxy = ProxyDown.proxy(order, proxies);
            Spoiling spoiling =
                    new Spoiling(proxy, ToxicWords.dose(order), ToxicWords.percent(order), progress, entry.fault());
            return spoiling;
        } catch (Refusal changed) {
            throw new IllegalStateException(changed);
        }
    }

    private final class Spoiling implements Fault {

        private final TcpProxy proxy;
        private final Dose dose;
        private final double percent;
        private final Progress progress;
        private final String fault;
        private final Pulse pulse = new Pulse();

        Spoiling(TcpProxy proxy, Dose dose, double percent, Progress progress, String fault) {
            this.proxy = proxy;
            this.dose = dose;
            this.percent = percent;
            this.progress = progress;
            this.fault = fault;
        }

        @Override
        public void begin() {
            active.put(fault, this);
            proxy.add(dose);
            pulse.begin(this::tell);
        }

        private void tell() {
            Dose.Effect effect = proxy.effect(dose);
            if (!Double.isNaN(effect.mean())) {
                progress.achieved(dose.toxic().what(), dose.toxic().asked(), effect.mean());
            }
            if (effect.seen() > 0) {
                progress.achieved("percent of connections", percent, 100.0 * effect.hit() / effect.seen());
            }
        }

        @Override
        public void stop() {
            pulse.end();
            proxy.remove(dose);
        }

        boolean isThere() {
            return proxy.has(dose);
        }
    }

    @Override
    public Undo clean(Entry entry) {
        long pid = entry.holder().pid();
        String proxy = "proxy '" + entry.facts().get("proxy") + "'";
        if (!entry.holder().isAlive()) {
            return Undo.clean("process " + pid + ", whose " + proxy + " was, is gone");
        }
        if (pid != ProcessHandle.current().pid()) {
            return Undo.failed("only process " + pid + " itself can take it off", "kill -9 " + pid);
        }
        Spoiling spoiling = active.get(entry.fault());
        if (spoiling != null && spoiling.isThere()) {
            return Undo.failed("a connection of " + proxy + " still has it", "kill -9 " + pid);
        }
        active.remove(entry.fault());
        return Undo.clean("no connection of " + proxy + " has it");
    }
}
