package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.ByteRate;
import chaos.quantity.Count;
import chaos.quantity.Percent;
import chaos.quantity.Size;
import chaos.quantity.Text;
import chaos.words.ChaosBlock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The faults of what a host has, as words of the chaos block. */
public final class HostWords {

    private static final Set<String> NAMED = Set.of("leaving", "reserve");

    private HostWords() {}

    /** Fills the file system of the target's data with a file of a size. */
    public static FaultCall diskFill(ChaosBlock block, Size size) {
        return FaultWords.call("diskFill", Map.of("size", size));
    }

    /** Fills the file system of the target's data until it is so full. */
    public static FaultCall diskFill(ChaosBlock block, Percent percent) {
        return FaultWords.call("diskFill", Map.of("percent", percent));
    }

    /** Fills the file system of the target's data until it is so full; refused if less than the reserve would be left. */
    public static FaultCall diskFill(ChaosBlock block, Percent percent, Size reserve) {
        return FaultWords.call("diskFill", Map.of("percent", percent, "reserve", reserve));
    }

    /** Fills the file system of the target's data until so much is left: {@code diskFill(leaving: 100.MB)}. */
    public static FaultCall diskFill(ChaosBlock block, Map<String, Size> named) {
        if (!NAMED.containsAll(named.keySet())) {
            throw new IllegalArgumentException("diskFill: what it is told by name is leaving and reserve, got "
                    + String.join(", ", named.keySet()));
        }
        return FaultWords.call("diskFill", new LinkedHashMap<>(named));
    }

    /** Keeps the disk of the target's data busy with so many bytes a second. */
    public static FaultCall diskPressure(ChaosBlock block, ByteRate rate) {
        return FaultWords.call("diskPressure", Map.of("rate", rate));
    }

    /** Keeps the disk of the target's data busy for a share of the time. */
    public static FaultCall diskPressure(ChaosBlock block, Percent percent) {
        return FaultWords.call("diskPressure", Map.of("percent", percent));
    }

    /** Takes so many inodes of the file system of the target's data. */
    public static FaultCall inodeExhaustion(ChaosBlock block, Count count) {
        return FaultWords.call("inodeExhaustion", Map.of("count", count));
    }

    /** Takes inodes of the file system of the target's data until so many are in use. */
    public static FaultCall inodeExhaustion(ChaosBlock block, Percent percent) {
        return FaultWords.call("inodeExhaustion", Map.of("percent", percent));
    }

    /** Takes inodes until so many are in use; refused if fewer than the reserve would be left. */
    public static FaultCall inodeExhaustion(ChaosBlock block, Percent percent, Count reserve) {
        return FaultWords.call("inodeExhaustion", Map.of("percent", percent, "reserve", reserve));
    }

    /** Holds so much of the host's memory. */
    public static FaultCall memoryHog(ChaosBlock block, Size size) {
        return FaultWords.call("memoryHog", Map.of("size", size));
    }

    /** Holds the host's memory until it is so full. */
    public static FaultCall memoryHog(ChaosBlock block, Percent percent) {
        return FaultWords.call("memoryHog", Map.of("percent", percent));
    }

    /** Holds the host's memory until it is so full, as long as the reserve is left. */
    public static FaultCall memoryHog(ChaosBlock block, Percent percent, Size reserve) {
        return FaultWords.call("memoryHog", Map.of("percent", percent, "reserve", reserve));
    }

    /** Uses a share of each of so many cores of the host. */
    public static FaultCall cpuLoad(ChaosBlock block, Percent percent, Count cores) {
        return FaultWords.call("cpuLoad", Map.of("percent", percent, "cores", cores));
    }

    /** Holds a port of the host. */
    public static FaultCall portOccupation(ChaosBlock block, int port) {
        return FaultWords.call("portOccupation", Map.of("port", new Count(port)));
    }

    /** Appends so much a second to the target's log. */
    public static FaultCall logFlood(ChaosBlock block, ByteRate rate) {
        return FaultWords.call("logFlood", Map.of("rate", rate));
    }

    /** Appends so much a second to the target's log, as long as more than the reserve is left on its disk. */
    public static FaultCall logFlood(ChaosBlock block, ByteRate rate, Size reserve) {
        return FaultWords.call("logFlood", Map.of("rate", rate, "reserve", reserve));
    }

    /** Appends so much a second to a log, by its name among the target's or in full. */
    public static FaultCall logFlood(ChaosBlock block, ByteRate rate, String file) {
        return FaultWords.call("logFlood", Map.of("rate", rate, "file", new Text(file)));
    }
}
