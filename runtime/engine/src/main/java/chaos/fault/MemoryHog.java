package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Amount;
import chaos.quantity.Dimension;
import chaos.quantity.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds memory of the host. */
final class MemoryHog implements FaultKind {

    private static final double LEAST = 50e6;
    private static final double LARGEST = 1e15;

    @Override
    public String name() {
        return "memoryHog";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("size", Dimension.SIZE, LEAST, LARGEST, false, "how much is held"),
                new Parameter(
                        "percent",
                        Dimension.PERCENT,
                        1,
                        100,
                        false,
                        "how full the memory is then, of the host, or of the control group that the holder is in where less is"
                                + " left there; either this or the size is said"),
                new Parameter(
                        "reserve",
                        Dimension.SIZE,
                        0,
                        LARGEST,
                        false,
                        "what is left to others, or it is refused, and given back while it goes on; a fiftieth and 64 MiB are"
                                + " in any case"));
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.LINUX);
    }

    @Override
    public String example() {
        return "memoryHog(100.MB)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("size", new Size(100_000_000)));
    }

    @Override
    public Optional<String> problem(FaultCall call) {
        return Said.exactlyOne(call, "a size or a percentage", "size", "percent")
                .or(() -> FaultKind.super.problem(call));
    }

    @Override
    public String does(FaultCall call) {
        Amount percent = call.arguments().get("percent");
        String how = percent == null
                ? Said.get(call, "size").print() + " of the host's memory"
                : "the host's memory until it is " + percent.print() + " full";
        return "holds " + how + ", really resident, by a process that the kernel kills before any other";
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "the process ends with the holder, however that ends; checked: there is none with its mark";
    }

    @Override
    public Map<String, String> aim(FaultTarget target) {
        return Map.of();
    }
}
