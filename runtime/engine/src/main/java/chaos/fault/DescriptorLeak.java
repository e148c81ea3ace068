package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Count;
import chaos.quantity.Dimension;
import chaos.quantity.Rate;
import java.util.List;
import java.util.Map;

/** Opens more and more files in a JVM. */
final class DescriptorLeak implements InJvm {

    @Override
    public String name() {
        return "descriptorLeak";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("rate", Dimension.RATE, 0.1, 100_000, true, "how many descriptors are opened a second"),
                new Parameter(
                        "ceiling",
                        Dimension.COUNT,
                        1,
                        10e6,
                        false,
                        "how many at most; unsaid: until the process may have no more, so that it can accept no connection"));
    }

    @Override
    public String example() {
        return "descriptorLeak(100.perSecond, 300.descriptors)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("rate", new Rate(100), "ceiling", new Count(300)));
    }

    @Override
    public String does(FaultCall call) {
        return "opens files in the target and closes none, "
                + Said.get(call, "rate").print() + Said.atMost(call);
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "the files are closed; " + UNDO;
    }
}
