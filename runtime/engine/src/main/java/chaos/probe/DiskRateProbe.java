package chaos.probe;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** How fast this machine's disks are read and written, all together. */
final class DiskRateProbe implements Probe {

    /** The kernel counts in these, whatever the disk's own blocks are (Documentation/admin-guide/iostats). */
    private static final int SECTOR = 512;

    private final ProcFile diskstats;
    private final Set<String> disks;
    private final Rate reads = new Rate();
    private final Rate writes = new Rate();

    /** Only the named devices count: partitions and stacked devices would be counted twice. */
    DiskRateProbe(Path proc, Set<String> disks) {
        diskstats = new ProcFile(proc.resolve("diskstats"));
        this.disks = Set.copyOf(disks);
    }

    @Override
    public String name() {
        return "disk.rates";
    }

    @Override
    public Duration every() {
        return Rates.QUICK;
    }

    /** Major, minor, name, reads, reads merged, sectors read, ms reading, writes, writes merged, sectors written. */
    @Override
    public Map<String, Double> take(long at) throws IOException {
        Text text = diskstats.read();
        double read = 0;
        double written = 0;
        for (; !text.atEnd(); text.nextLine()) {
            if (disks.contains(text.skipWords(2).word())) {
                read += text.skipWords(2).number();
                written += text.skipWords(3).number();
            }
        }
        return new Values()
                .put("disk.read", SECTOR * reads.perSecond(at, read))
                .put("disk.write", SECTOR * writes.perSecond(at, written))
                .map();
    }

    @Override
    public void close() {
        diskstats.close();
    }
}
