package chaos.fault;

import chaos.plan.FaultCall;
import java.util.List;
import java.util.stream.Collectors;

/** All faults. */
public final class Catalogue {

    private static final List<FaultKind> KINDS = List.of(
            new MemoryLeak(),
            new AllocationStorm(),
            new DirectMemoryLeak(),
            new MetaspaceGrowth(),
            new ThreadLeak(),
            new DescriptorLeak(),
            new CpuSpike(),
            new EventLoopBlock(),
            new MonitorContention(),
            new FullGc(),
            new PoolHold(),
            new ExecutorStarvation(),
            new SlowMethod(),
            new FailingMethod(),
            new Deadlock(),
            new Halt(),
            new ConnectionFlood(),
            new IdleConnections(),
            new SlowSenders(),
            new ConnectionHold(),
            new LockHold(),
            new SlowQueries(),
            new IdleTransactions(),
            new QueueFlood(),
            new MalformedMessages(),
            new ConsumerStop(),
            new DiskFill(),
            new DiskPressure(),
            new InodeExhaustion(),
            new LogFlood(),
            new CpuLoad(),
            new MemoryHog(),
            new DescriptorExhaustion(),
            new NetworkLoss(),
            new NetworkPartition(),
            new NetworkReset(),
            new NetworkLimit(),
            new NetworkDelay(),
            new NetworkDuplication(),
            new NetworkCorruption(),
            new NetworkReordering(),
            new ProxyLatency(),
            new ProxyBandwidth(),
            new ProxySlowClose(),
            new ProxyTimeout(),
            new ProxyReset(),
            new ProxySlicer(),
            new ProxyDataLimit(),
            new ProxyDown(),
            new PortOccupation(),
            new ProcessPause(),
            new ProcessSlow(),
            new ProcessKill());

    private Catalogue() {}

    /** All kinds, in the order in which they are listed. */
    public static List<FaultKind> kinds() {
        return KINDS;
    }

    /** The kind of a call; a call that no script of this version can make is refused. */
    public static FaultKind of(FaultCall call) {
        return KINDS.stream()
                .filter(kind -> kind.name().equals(call.kind()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("there is no fault '" + call.kind() + "'; there are: " + names()));
    }

    private static String names() {
        return KINDS.stream().map(FaultKind::name).collect(Collectors.joining(", "));
    }
}
