package chaos.shop.release;

import chaos.shop.life.Refusal;
import chaos.shop.settings.Amounts;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * A release of the shop: what its properties say decides how the same program behaves.
 *
 * @param id such as {@code 2.5.2}
 * @param keep heap bytes of each notification that are never let go again
 * @param keepDirect the same in direct memory
 * @param keepThreads threads that each notification leaves behind
 */
public record Release(String id, int keep, int keepDirect, int keepThreads) {
    private static final Set<String> KNOWN =
            Set.of("id", "notifications.keep", "notifications.keep.direct", "notifications.keep.threads");
    private static final int MOST_THREADS = 100;

    static Release of(String where, Properties properties) {
        Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty()) {
            throw new Refusal(
                    where + " says " + unknown + ", which no release knows; known are " + new TreeSet<>(KNOWN));
        }
        return new Release(
                properties.getProperty("id", ""),
                size(where, properties, "notifications.keep"),
                size(where, properties, "notifications.keep.direct"),
                Amounts.count(
                        where + ": notifications.keep.threads",
                        properties.getProperty("notifications.keep.threads", "0"),
                        0,
                        MOST_THREADS));
    }

    private static int size(String where, Properties properties, String name) {
        long bytes = Amounts.bytes(where + ": " + name, properties.getProperty(name, "0"));
        if (bytes > Integer.MAX_VALUE / 2) {
            throw new Refusal(where + ": " + name + " must be below 1 GiB, got " + bytes + " bytes");
        }
        return (int) bytes;
    }
}
