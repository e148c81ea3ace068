package chaos.probe;

import chaos.journal.RunClock;
import chaos.journal.SystemClock;
import chaos.plan.Watch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the probes of a run. */
public final class Probes {

    private static final Path PROC = Path.of("/proc");
    private static final Path BLOCKS = Path.of("/sys/block");
    private static final int HTTP = 80;

    private Probes() {}

    /** The probes that fit a target on this machine, and one for each watched signal. */
    public static List<Probe> of(ProbeTarget target, List<Watch> watches) {
        RunClock clock = new SystemClock();
        Optional<MetricsPage> page = target.metrics().map(uri -> new MetricsPage(uri, clock));
        List<Probe> probes = new ArrayList<>();
        if (Files.isReadable(PROC.resolve("self/stat"))) {
            probes.addAll(linux(target));
        } else {
            probes.addAll(elsewhere(target));
        }
        target.data().get().ifPresent(there -> probes.add(new DiskProbe(target.data())));
        page.ifPresent(there -> probes.add(new MetricsProbe(there, MetricSignal.TABLE)));
        watches.forEach(watch -> probes.add(watched(watch, page, clock)));
        return List.copyOf(probes);
    }

    private static List<Probe> linux(ProbeTarget target) {
        return List.of(
                new ProcessProbe(PROC, target.pid()),
                new DescriptorProbe(PROC, target.pid()),
                new SwitchProbe(PROC, target.pid()),
                new HostCpuProbe(PROC),
                new HostMemoryProbe(PROC),
                new SocketProbe(PROC, Machine.pageSize(PROC)),
                new AcceptQueueProbe(PROC),
                new PressureProbe(PROC),
                new DiskRateProbe(PROC, Machine.disks(BLOCKS)),
                new NetworkProbe(PROC),
                new ConnectionProbe(PROC, port(target)));
    }

    private static List<Probe> elsewhere(ProbeTarget target) {
        return List.of(new OshiProcessProbe(target.pid()), new OshiHostProbe(), new OshiConnectionProbe(port(target)));
    }

    private static Probe watched(Watch watch, Optional<MetricsPage> page, RunClock clock) {
        Watch.Source source = watch.source();
        if (source instanceof Watch.Metric metric) {
            return new WatchedMetric(watch, metric, page);
        }
        if (source instanceof Watch.FileSize file) {
            return new WatchedFile(watch, file);
        }
        return new WatchedCommand(watch, (Watch.CommandNumber) source, clock);
    }

    private static int port(ProbeTarget target) {
        return target.uri().getPort() < 0 ? HTTP : target.uri().getPort();
    }
}
