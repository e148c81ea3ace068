package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Dimension;
import chaos.quantity.Percent;
import java.util.List;
import java.util.Map;

/** Stops the target's process for a share of the time. */
final class ProcessSlow implements OfProcess {

    @Override
    public String name() {
        return "processSlow";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("percent", Dimension.PERCENT, 1, 99, true, "for which share of the time it is stopped"),
                new Parameter("every", Dimension.DURATION, 0.01, 60, false, "in which period; unsaid: 100 ms"));
    }

    @Override
    public String example() {
        return "processSlow(50.percent)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("percent", new Percent(50)));
    }

    @Override
    public String does(FaultCall call) {
        return "stops the target's process for " + Said.get(call, "percent").print()
                + " of the time, again and again, as a machine that is too small does";
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "the process is continued, also by the guard if the holder dies; checked by the state that the kernel gives";
    }
}
