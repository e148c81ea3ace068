package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Count;
import chaos.quantity.Percent;
import chaos.quantity.Span;
import chaos.words.ChaosBlock;
import chaos.words.OneWay;
import java.time.Duration;
import java.util.Map;

/** The faults of the target's process, as words of the chaos block. */
public final class ProcessWords {

    private ProcessWords() {}

    /** Stops the target's process. */
    public static FaultCall processPause(ChaosBlock block) {
        return FaultWords.call("processPause", Map.of());
    }

    /** Stops the target's process for a share of each 100 ms. */
    public static FaultCall processSlow(ChaosBlock block, Percent percent) {
        return FaultWords.call("processSlow", Map.of("percent", percent));
    }

    /** Stops the target's process for a share of each period. */
    public static FaultCall processSlow(ChaosBlock block, Percent percent, Duration every) {
        return FaultWords.call("processSlow", Map.of("percent", percent, "every", new Span(every)));
    }

    /** Kills the target's process. */
    public static OneWay processKill(ChaosBlock block) {
        return new OneWay(FaultWords.call("processKill", Map.of()));
    }

    /** Lets the target's process open no more files than it has open. */
    public static FaultCall descriptorExhaustion(ChaosBlock block) {
        return FaultWords.call("descriptorExhaustion", Map.of());
    }

    /** Lets the target's process open so many files more than it has open. */
    public static FaultCall descriptorExhaustion(ChaosBlock block, Count left) {
        return FaultWords.call("descriptorExhaustion", Map.of("left", left));
    }
}
