package chaos.shop.metric;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.jspecify.annotations.Nullable;

/**
 * What was left of the heap after the last collection: the line under the saw teeth that a leak raises.
 *
 * <p>After a young collection it still holds garbage of the old generation; after a full one it is what is alive.
 */
final class HeapFloor {
    /** A floor and how many were taken up to it; -1 bytes before the first. */
    record Floor(long bytes, long taken) {
        static final Floor NONE = new Floor(-1, 0);
    }

    private final Set<String> heapPools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(p -> p.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toUnmodifiableSet());

    private volatile Floor any = Floor.NONE;
    private volatile Floor full = Floor.NONE;

    private HeapFloor() {}

    static HeapFloor watch() {
        HeapFloor floor = new HeapFloor();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener(floor::heard, null, null);
            }
        }
        return floor;
    }

    /** After the last collection of any kind. */
    Floor any() {
        return any;
    }

    /** After the last full collection. */
    Floor full() {
        return full;
    }

    private void heard(Notification notification, @Nullable Object unused) {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            var info = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
            take(info.getGcAction(), info.getGcInfo().getMemoryUsageAfterGc());
        }
    }

    private synchronized void take(String action, Map<String, MemoryUsage> after) {
        long left = after.entrySet().stream()
                .filter(pool -> heapPools.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
        any = new Floor(left, any.taken() + 1);
        if (action.contains("major")) {
            full = new Floor(left, full.taken() + 1);
        }
    }
}
