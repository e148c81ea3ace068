package chaos.probe;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import oshi.hardware.CentralProcessor;
import oshi.hardware.HWDiskStore;
import oshi.hardware.HardwareAbstractionLayer;
import oshi.hardware.NetworkIF;

/** This machine, where there is no {@code /proc}. */
final class OshiHostProbe implements Probe {

    private final Rate busy = new Rate(Rates.CPU_WINDOW);
    private final Rate all = new Rate(Rates.CPU_WINDOW);
    private final Rate switches = new Rate();
    private final Rate reads = new Rate();
    private final Rate writes = new Rate();
    private final Rate received = new Rate();
    private final Rate sent = new Rate();
    private List<HWDiskStore> disks = List.of();
    private List<NetworkIF> networks = List.of();

    @Override
    public String name() {
        return "host";
    }

    @Override
    public Duration every() {
        return Rates.QUICK;
    }

    @Override
    public boolean waits() {
        return true;
    }

    @Override
    public Map<String, Double> take(long at) {
        HardwareAbstractionLayer hardware = Oshi.info().getHardware();
        Values values = new Values();
        cpu(at, hardware.getProcessor(), values);
        values.put("host.memory.available", hardware.getMemory().getAvailable());
        disks(at, hardware, values);
        networks(at, hardware, values);
        return values.map();
    }

    private void cpu(long at, CentralProcessor processor, Values values) {
        long[] ticks = processor.getSystemCpuLoadTicks();
        long idle =
                ticks[CentralProcessor.TickType.IDLE.getIndex()] + ticks[CentralProcessor.TickType.IOWAIT.getIndex()];
        long total = 0;
        for (long tick : ticks) {
            total += tick;
        }
        values.put("host.cpu", 100 * busy.perSecond(at, total - idle) / all.perSecond(at, total));
        values.put("host.contextSwitches", switches.perSecond(at, processor.getContextSwitches()));
    }

    private void disks(long at, HardwareAbstractionLayer hardware, Values values) {
        disks = disks.isEmpty() ? hardware.getDiskStores() : disks;
        disks.forEach(HWDiskStore::updateAttributes);
        values.put("disk.read", reads.perSecond(at, sum(disks.stream().mapToLong(HWDiskStore::getReadBytes))));
        values.put("disk.write", writes.perSecond(at, sum(disks.stream().mapToLong(HWDiskStore::getWriteBytes))));
    }

    private void networks(long at, HardwareAbstractionLayer hardware, Values values) {
        networks = networks.isEmpty() ? hardware.getNetworkIFs(true) : networks;
        networks.forEach(NetworkIF::updateAttributes);
        values.put(
                "network.received", received.perSecond(at, sum(networks.stream().mapToLong(NetworkIF::getBytesRecv))));
        values.put("network.sent", sent.perSecond(at, sum(networks.stream().mapToLong(NetworkIF::getBytesSent))));
    }

    private static double sum(LongStream numbers) {
        return numbers.sum();
    }
}
