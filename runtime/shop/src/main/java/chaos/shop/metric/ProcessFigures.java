package chaos.shop.metric;

import chaos.shop.life.OutOfMemory;
import com.sun.management.UnixOperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Figures that can take long to get (a folder of 20,000 descriptors, a slow disk): taken twice a second by a thread of
 * their own, so that reading the metrics stays cheap.
 */
public final class ProcessFigures implements Runnable {
    private static final long PERIOD_MILLIS = 500;
    private static final long PAGE_BYTES = 4096;

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final Path STATM = Path.of("/proc/self/statm");

    private final Path home;
    private final Path data;
    private final OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    private volatile Disk homeDisk = Disk.UNKNOWN;
    private volatile Disk dataDisk = Disk.UNKNOWN;
    private volatile long openFiles = -1;
    private volatile long residentBytes = -1;

    /** Bytes that may still be written, and of how many; -1 where it could not be found out. */
    record Disk(long free, long total) {
        static final Disk UNKNOWN = new Disk(-1, -1);
    }

    private ProcessFigures(Path home, Path data) {
        this.home = home;
        this.data = data;
    }

    public static ProcessFigures every(ScheduledExecutorService timer, Path home, Path data) {
        ProcessFigures figures = new ProcessFigures(home, data);
        figures.run();
        timer.scheduleWithFixedDelay(figures, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        return figures;
    }

    /**
     * A scheduled task that throws is never run again: so it does not throw, and an end of memory ends the process. What
     * cannot be found out now, such as for want of file descriptors, stays as it was.
     */
    @Override
    public void run() {
        try {
            homeDisk = disk(home);
            dataDisk = disk(data);
            openFiles = descriptors();
            residentBytes = resident();
        } catch (IOException | RuntimeException | Error e) {
            OutOfMemory.endIf(e);
        }
    }

    /** Linux says it as the size of a folder since 6.2, which needs no descriptor: so it is also known when none is left. */
    private long descriptors() throws IOException {
        long size = Files.exists(DESCRIPTORS) ? Files.size(DESCRIPTORS) : 0;
        if (size > 0) {
            return size;
        }
        return system instanceof UnixOperatingSystemMXBean unix ? unix.getOpenFileDescriptorCount() : -1;
    }

    /** Of a folder that is not there yet, the disk of the nearest one above it. */
    private static Disk disk(Path folder) {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        File file = there.toFile();
        long total = file.getTotalSpace();
        return total > 0 ? new Disk(file.getUsableSpace(), total) : Disk.UNKNOWN;
    }

    private static long resident() throws IOException {
        return Files.exists(STATM) ? Long.parseLong(Files.readString(STATM).split(" ")[1]) * PAGE_BYTES : -1;
    }

    Disk homeDisk() {
        return homeDisk;
    }

    Disk dataDisk() {
        return dataDisk;
    }

    long openFiles() {
        return openFiles;
    }

    long mostFiles() {
        return system instanceof UnixOperatingSystemMXBean unix ? unix.getMaxFileDescriptorCount() : -1;
    }

    long residentBytes() {
        return residentBytes;
    }

    double cpuSeconds() {
        return system instanceof com.sun.management.OperatingSystemMXBean sun ? sun.getProcessCpuTime() / 1e9 : -1;
    }
}
