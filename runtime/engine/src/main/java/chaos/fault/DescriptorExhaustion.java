package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Amount;
import chaos.quantity.Dimension;
import java.util.List;
import java.util.Map;

/** Takes the free file descriptors of the target's process from it. */
final class DescriptorExhaustion implements OfProcess {

    @Override
    public String name() {
        return "descriptorExhaustion";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter(
                "left", Dimension.COUNT, 0, 1e6, false, "how many more it can have open than now; unsaid: none"));
    }

    @Override
    public String example() {
        return "descriptorExhaustion()";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of());
    }

    @Override
    public String does(FaultCall call) {
        Amount left = call.arguments().get("left");
        return "lowers the limit of open files of the target's process to what it has open"
                + (left == null ? "" : " and " + left.print() + " more")
                + ": it can open no file and take no connection beyond that";
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "the limit is raised to what it was, also by the guard if the holder is killed; checked by the limit that the"
                + " kernel tells";
    }
}
