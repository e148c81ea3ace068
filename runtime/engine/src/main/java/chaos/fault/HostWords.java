package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.ByteRate;
import chaos.quantity.Count;
import chaos.quantity.Percent;
import chaos.quantity.Size;
import chaos.quantity.Text;
import chaos.words.ChaosBlock;
import java.util.Map;

/** The faults of what a host has, as words of the chaos block. */
public final class HostWords {

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
