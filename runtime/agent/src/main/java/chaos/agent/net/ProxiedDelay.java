package chaos.agent.net;

import chaos.agent.act.Fault;
import chaos.agent.act.Order;
import chaos.agent.act.Progress;
import chaos.agent.act.Refusal;
import chaos.agent.act.Surroundings;
import chaos.agent.host.Pulse;
import chaos.agent.ledger.Entry;
import chaos.agent.proxy.Dose;
import chaos.agent.proxy.Latency;
import chaos.agent.proxy.TcpProxy;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A delay by a proxy of this process that the connections of a port are redirected to. */
final class ProxiedDelay implements Fault {

    private static final long NANOS_A_MICRO = 1_000;

    private final Entry entry;
    private final Detour detour;
    private final Dose dose;
    private final Table table;
    private final Surroundings surroundings;
    private final Progress progress;
    private final Pulse pulse = new Pulse();
    private @Nullable TcpProxy proxy;

    ProxiedDelay(Order order, Entry entry, Traffic traffic, Detour detour, Surroundings surroundings, Progress progress)
            throws Refusal, IOException {
        this.entry = entry;
        this.detour = detour;
        this.table = new Table(Namespace.own(), entry.facts().get(NetworkUndo.TABLE));
        this.surroundings = surroundings;
        this.progress = progress;
        Latency latency =
                new Latency(Shape.micros(order, "delay") * NANOS_A_MICRO, Shape.jitter(order) * NANOS_A_MICRO);
        this.dose = new Dose(
                latency,
                detour.isUpstream(traffic.direction()),
                1,
                order.fault().hashCode());
    }

    /** The proxy listens before anybody is led to it. */
    @Override
    public void begin() throws Refusal {
        try {
            TcpProxy opened = TcpProxy.open(detour.listen(), detour.service(), detour.outbound());
            proxy = opened;
            opened.add(dose);
            int port = opened.address().getPort();
            surroundings.amend(entry.with(NetworkUndo.PROXY, port));
            new Making(surroundings)
                    .command(table.creation(detour.content(port, entry.fault())))
                    .run();
            pulse.begin(() -> tell(opened));
        } catch (IOException taken) {
            throw new Refusal("networkDelay: the proxy cannot be opened: " + taken.getMessage());
        }
    }

    private void tell(TcpProxy opened) {
        try {
            table.counts();
        } catch (IOException gone) {
            progress.ended("nobody is led to its proxy any more: " + gone.getMessage());
            return;
        }
        double mean = opened.effect(dose).mean();
        if (Double.isNaN(mean)) {
            progress.achieved("connections", 0, opened.connections());
        } else {
            progress.achieved(dose.toxic().what(), dose.toxic().asked(), mean);
        }
    }

    /** First nobody is led to it any more; those that are there are cut while their answers still find the way back. */
    @Override
    public void stop() {
        pulse.end();
        TcpProxy opened = proxy;
        if (opened != null) {
            try {
                Command.run(table.emptying(Detour.chains()));
            } catch (IOException broken) {
                // The table goes next, and that is verified.
            }
            opened.close();
        }
    }

    static String what(Detour detour) {
        return "by a transparent proxy to " + detour.service().getAddress().getHostAddress() + ":"
                + detour.service().getPort()
                + ", to which nftables redirects; connections that were open are reset once";
    }
}
