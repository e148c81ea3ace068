package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.ByteRate;
import chaos.quantity.Count;
import chaos.quantity.Rate;
import chaos.quantity.Size;
import chaos.words.ChaosBlock;
import java.util.Map;

/** The faults that use up what a JVM has, as words of the chaos block. */
public final class LeakWords {

    private LeakWords() {}

    /** Keeps so much of the target's heap a second, until it is full. */
    public static FaultCall memoryLeak(ChaosBlock block, ByteRate rate) {
        return FaultWords.call("memoryLeak", Map.of("rate", rate));
    }

    /** Keeps so much of the target's heap a second, up to a ceiling. */
    public static FaultCall memoryLeak(ChaosBlock block, ByteRate rate, Size ceiling) {
        return FaultWords.call("memoryLeak", Map.of("rate", rate, "ceiling", ceiling));
    }

    /** Makes so much garbage in the target a second. */
    public static FaultCall allocationStorm(ChaosBlock block, ByteRate rate) {
        return FaultWords.call("allocationStorm", Map.of("rate", rate));
    }

    /** Keeps so much direct memory of the target a second, until there is no more. */
    public static FaultCall directMemoryLeak(ChaosBlock block, ByteRate rate) {
        return FaultWords.call("directMemoryLeak", Map.of("rate", rate));
    }

    /** Keeps so much direct memory of the target a second, up to a ceiling. */
    public static FaultCall directMemoryLeak(ChaosBlock block, ByteRate rate, Size ceiling) {
        return FaultWords.call("directMemoryLeak", Map.of("rate", rate, "ceiling", ceiling));
    }

    /** Grows the target's metaspace by so much a second, until there is no more. */
    public static FaultCall metaspaceGrowth(ChaosBlock block, ByteRate rate) {
        return FaultWords.call("metaspaceGrowth", Map.of("rate", rate));
    }

    /** Grows the target's metaspace by so much a second, up to a ceiling. */
    public static FaultCall metaspaceGrowth(ChaosBlock block, ByteRate rate, Size ceiling) {
        return FaultWords.call("metaspaceGrowth", Map.of("rate", rate, "ceiling", ceiling));
    }

    /** Starts so many threads in the target a second, up to a ceiling. */
    public static FaultCall threadLeak(ChaosBlock block, Rate rate, Count ceiling) {
        return FaultWords.call("threadLeak", Map.of("rate", rate, "ceiling", ceiling));
    }

    /** Opens so many descriptors in the target a second, until there are no more. */
    public static FaultCall descriptorLeak(ChaosBlock block, Rate rate) {
        return FaultWords.call("descriptorLeak", Map.of("rate", rate));
    }

    /** Opens so many descriptors in the target a second, up to a ceiling. */
    public static FaultCall descriptorLeak(ChaosBlock block, Rate rate, Count ceiling) {
        return FaultWords.call("descriptorLeak", Map.of("rate", rate, "ceiling", ceiling));
    }
}
