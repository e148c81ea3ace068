package chaos.shop.metric;

import io.netty.util.internal.PlatformDependent;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;

/** The metrics of the virtual machine ({@code jvm_}) and of the process ({@code process_}). */
public final class JvmMetrics {
    private JvmMetrics() {}

    public static void on(Page page, ProcessFigures process) {
        heap(page);
        collections(page);
        otherMemory(page);
        process(page, process);
    }

    private static void heap(Page page) {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        HeapFloor floor = HeapFloor.watch();
        page.gauge("jvm_heap_used_bytes", "Heap in use now, garbage included.")
                .is(() -> memory.getHeapMemoryUsage().getUsed());
        page.gauge("jvm_heap_committed_bytes", "Heap that the process holds.")
                .is(() -> memory.getHeapMemoryUsage().getCommitted());
        page.gauge("jvm_heap_max_bytes", "What the heap may grow to.")
                .is(() -> memory.getHeapMemoryUsage().getMax());
        page.gauge("jvm_heap_floor_bytes", "Heap in use after the last collection of any kind; -1 before the first.")
                .is(() -> floor.any().bytes());
        page.counter("jvm_heap_floor_taken_total", "How often the floor was taken.")
                .is(() -> floor.any().taken());
        page.gauge("jvm_heap_floor_full_bytes", "Heap in use after the last full collection; -1 before the first.")
                .is(() -> floor.full().bytes());
        page.counter("jvm_heap_floor_full_taken_total", "How often the floor after a full collection was taken.")
                .is(() -> floor.full().taken());
    }

    private static void collections(Page page) {
        Page.Family count = page.counter("jvm_gc_collections_total", "Collections by collector.");
        for (GarbageCollectorMXBean gc : ManagementFactory.getGarbageCollectorMXBeans()) {
            count.is("collector", gc.getName(), gc::getCollectionCount);
        }
        Page.Family seconds = page.counter("jvm_gc_seconds_total", "Time spent in collections by collector.");
        for (GarbageCollectorMXBean gc : ManagementFactory.getGarbageCollectorMXBeans()) {
            seconds.is("collector", gc.getName(), () -> gc.getCollectionTime() / 1e3);
        }
    }

    private static void otherMemory(Page page) {
        for (BufferPoolMXBean pool : ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)) {
            if (pool.getName().equals("direct")) {
                page.gauge("jvm_direct_used_bytes", "Direct memory in buffers.").is(pool::getMemoryUsed);
            }
        }
        page.gauge("jvm_direct_max_bytes", "What direct memory may grow to.")
                .is(PlatformDependent::estimateMaxDirectMemory);
        page.gauge("jvm_direct_netty_bytes", "Direct memory counted by Netty itself; -1 where it does not.")
                .is(PlatformDependent::usedDirectMemory);
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getName().equals("Metaspace")) {
                page.gauge("jvm_metaspace_used_bytes", "Memory of classes.")
                        .is(() -> pool.getUsage().getUsed());
            }
        }
        page.gauge("jvm_threads", "Live threads.").is(ManagementFactory.getThreadMXBean()::getThreadCount);
    }

    private static void process(Page page, ProcessFigures figures) {
        double started = ManagementFactory.getRuntimeMXBean().getStartTime() / 1e3;
        page.counter("process_cpu_seconds_total", "Processor time of the process, user and system.")
                .is(figures::cpuSeconds);
        page.gauge("process_start_time_seconds", "When the process began, in seconds since 1970.")
                .is(() -> started);
        page.gauge("process_resident_memory_bytes", "Memory of the process in RAM.")
                .is(figures::residentBytes);
        page.gauge("process_open_fds", "Open file descriptors.").is(figures::openFiles);
        page.gauge("process_max_fds", "File descriptors the process may open.").is(figures::mostFiles);
        page.gauge("shop_disk_free_bytes", "What may still be written on the disk of the home, of the data folder.")
                .is("of", "home", () -> figures.homeDisk().free())
                .is("of", "data", () -> figures.dataDisk().free());
        page.gauge("shop_disk_total_bytes", "Size of the disk of the home, of the data folder.")
                .is("of", "home", () -> figures.homeDisk().total())
                .is("of", "data", () -> figures.dataDisk().total());
    }
}
