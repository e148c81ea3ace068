package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Count;
import chaos.quantity.Dimension;
import chaos.quantity.Percent;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Uses the processors of the host. */
final class CpuLoad implements FaultKind {

    @Override
    public String name() {
        return "cpuLoad";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("percent", Dimension.PERCENT, 1, 100, true, "the share of each core that is used"),
                new Parameter(
                        "cores",
                        Dimension.COUNT,
                        1,
                        1_024,
                        true,
                        "how many cores, as many threads; no more than the host has"));
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.LINUX);
    }

    @Override
    public String example() {
        return "cpuLoad(30.percent, 1.cores)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("percent", new Percent(30), "cores", new Count(1)));
    }

    @Override
    public String does(FaultCall call) {
        return "uses " + Said.get(call, "percent").print() + " of each of "
                + Said.get(call, "cores").print() + " cores of the host, by its own CPU time, whatever else runs there";
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "its threads are the holder's own and end with it; checked by their names";
    }

    @Override
    public Map<String, String> aim(FaultTarget target) {
        return Map.of();
    }
}
