package chaos.script;

import chaos.plan.FaultCall;
import chaos.plan.Stage;
import chaos.quantity.Amount;
import chaos.quantity.ByteRate;
import chaos.quantity.Count;
import chaos.quantity.Percent;
import chaos.quantity.Rate;
import chaos.quantity.Size;
import chaos.quantity.Text;
import chaos.words.ChaosBlock;
import chaos.words.CountNoun;
import chaos.words.DurationNoun;
import chaos.words.NameNoun;
import chaos.words.OneWay;
import chaos.words.PercentNoun;
import chaos.words.Proxied;
import chaos.words.RateNoun;
import chaos.words.SizeNoun;
import chaos.words.StageNoun;
import chaos.words.Vocabulary;
import chaos.words.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A small vocabulary such as an engine lends. */
public final class TestWords {

    public static final Vocabulary VOCABULARY = new Vocabulary(List.of(Faults.class), List.of(Nouns.class));

    private TestWords() {}

    /** The lent faults. */
    public static final class Faults {

        private Faults() {}

        public static FaultCall cpuSpike(ChaosBlock self, Percent percent) {
            return new FaultCall("cpuSpike", Map.of("percent", percent));
        }

        public static FaultCall memoryLeak(ChaosBlock self, ByteRate rate) {
            return new FaultCall("memoryLeak", Map.of("rate", rate));
        }

        public static FaultCall connectionFlood(ChaosBlock self, Rate rate, Count count) {
            return new FaultCall("connectionFlood", Map.of("rate", rate, "count", count));
        }

        public static FaultCall diskFill(ChaosBlock self, Size size) {
            return new FaultCall("diskFill", Map.of("size", size));
        }

        public static Proxied proxyDown(ChaosBlock self) {
            return proxyDown(self, Map.of());
        }

        public static Proxied proxyDown(ChaosBlock self, Map<String, ?> how) {
            Map<String, Amount> arguments = new HashMap<>();
            how.forEach((name, value) -> arguments.put(name, new Text(value.toString())));
            return new Proxied(new FaultCall("proxyDown", arguments));
        }

        public static OneWay halt(ChaosBlock self) {
            return new OneWay(new FaultCall("halt", Map.of()));
        }

        public static FaultCall diskFill(ChaosBlock self, Percent percent) {
            return new FaultCall("diskFill", Map.of("percent", percent));
        }
    }

    /** The lent nouns. */
    public static final class Nouns {

        public static final PercentNoun availability = new PercentNoun("availability");
        public static final PercentNoun errors = new PercentNoun("errors");
        public static final RateNoun throughput = new RateNoun("throughput");
        public static final Latency latency = new Latency();
        public static final SizeNoun heap = new SizeNoun("heap");
        public static final CountNoun threads = new CountNoun("threads");
        public static final DurationNoun recovery = new DurationNoun("recovery");
        public static final Forecast forecast = new Forecast();
        public static final WorstStage stage = new WorstStage();
        public static final Stage PARTIAL_FAILURE = Stage.PARTIAL_FAILURE;
        public static final Stage COMPLETE_FAILURE = Stage.COMPLETE_FAILURE;

        private Nouns() {}
    }

    /** Latency by its percentiles. */
    public static final class Latency implements Word {
        public final DurationNoun p50 = new DurationNoun("latency.p50");
        public final DurationNoun p99 = new DurationNoun("latency.p99");
    }

    /** The forecast. */
    public static final class Forecast implements Word {
        public final NameNoun resource = new NameNoun("forecast.resource");
        public final DurationNoun lead = new DurationNoun("forecast.lead");
    }

    /** The stage and the worst one. */
    public static final class WorstStage extends StageNoun {
        public final StageNoun worst = new StageNoun("stage.worst");

        WorstStage() {
            super("stage");
        }
    }
}
