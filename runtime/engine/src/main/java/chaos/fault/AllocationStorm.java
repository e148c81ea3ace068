package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.ByteRate;
import chaos.quantity.Dimension;
import java.util.List;
import java.util.Map;

/** Makes garbage in a JVM. */
final class AllocationStorm implements InJvm {

    @Override
    public String name() {
        return "allocationStorm";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter(
                "rate", Dimension.BYTE_RATE, 1e6, 20e9, true, "how much is allocated a second, and let go at once"));
    }

    @Override
    public String example() {
        return "allocationStorm(500.MB.perSecond)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("rate", new ByteRate(500_000_000)));
    }

    @Override
    public String does(FaultCall call) {
        return "allocates " + Said.get(call, "rate").print()
                + " in the target and keeps none of it, so that it collects more often";
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "nothing is held; " + UNDO;
    }
}
