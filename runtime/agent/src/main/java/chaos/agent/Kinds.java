package chaos.agent;

import chaos.agent.act.Kind;
import chaos.agent.behind.BehindKind;
import chaos.agent.host.ConnectionFlood;
import chaos.agent.host.CpuLoad;
import chaos.agent.host.DescriptorCap;
import chaos.agent.host.DiskFill;
import chaos.agent.host.DiskPressure;
import chaos.agent.host.InodeExhaustion;
import chaos.agent.host.LogFlood;
import chaos.agent.host.MemoryHog;
import chaos.agent.host.PortOccupation;
import chaos.agent.host.ProcessKill;
import chaos.agent.host.ProcessStop;
import chaos.agent.host.ProxyDown;
import chaos.agent.host.ProxyKind;
import chaos.agent.host.ProxyToxic;
import chaos.agent.host.TargetCgroup;
import chaos.agent.jvm.JvmKind;
import chaos.agent.net.PacketRules;
import chaos.agent.net.PacketShaping;
import chaos.agent.proxy.Proxies;
import java.util.List;
import java.util.Optional;

/** All kinds of faults that this agent knows; those inside a JVM are one line, those on a host one each. */
public final class Kinds {

    private static final Proxies PROXIES = new Proxies();

    private static final List<Kind> ALL = List.of(
            new JvmKind(),
            new BehindKind(),
            new ConnectionFlood(),
            new CpuLoad(),
            new DiskFill(),
            new DescriptorCap(),
            new DiskPressure(),
            new InodeExhaustion(),
            new MemoryHog(),
            new LogFlood(),
            new PacketRules(),
            new PacketShaping(),
            new PortOccupation(),
            new ProcessKill(),
            new ProcessStop(),
            new ProxyKind(PROXIES),
            new ProxyDown(PROXIES),
            new ProxyToxic(PROXIES),
            new TargetCgroup());

    private Kinds() {}

    static Optional<Kind> find(String word) {
        return ALL.stream().filter(kind -> kind.does(word)).findFirst();
    }
}
