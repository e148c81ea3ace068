package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Amount;
import chaos.quantity.Dimension;
import chaos.quantity.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fills the file system that the target writes to. */
final class DiskFill implements FaultKind {

    private static final double LARGEST = 1e15;

    @Override
    public String name() {
        return "diskFill";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("size", Dimension.SIZE, 1, LARGEST, false, "how large the file is"),
                new Parameter(
                        "percent",
                        Dimension.PERCENT,
                        1,
                        100,
                        false,
                        "how full the file system is then, as df" + " counts it; either this or the size is said"),
                new Parameter(
                        "reserve",
                        Dimension.SIZE,
                        0,
                        LARGEST,
                        false,
                        "what must be left, or it is refused;"
                                + " where the ledger, the runs or the root lie, 64 MiB and a hundredth are left in any case"));
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.DATA, Need.LINUX);
    }

    @Override
    public String example() {
        return "diskFill(40.MB)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("size", new Size(40_000_000)));
    }

    /** Beside the ranges: one of size and percentage is said. */
    @Override
    public Optional<String> problem(FaultCall call) {
        boolean both = call.arguments().containsKey("size") == call.arguments().containsKey("percent");
        return both
                ? Optional.of(name() + ": it is told a size or a percentage, got " + call.print())
                : FaultKind.super.problem(call);
    }

    @Override
    public String does(FaultCall call) {
        Amount percent = call.arguments().get("percent");
        String how = percent == null
                ? "a file of " + Said.get(call, "size").print()
                : "a file, until it is " + percent.print() + " full";
        return "fills the file system of the target's data with " + how;
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "that very file is deleted, by name and inode, also by the guard if the holder is killed; checked: it is"
                + " gone";
    }

    @Override
    public Map<String, String> aim(FaultTarget target) throws FaultException {
        return Map.of(
                "data",
                target.data()
                        .map(folder -> folder.toAbsolutePath().toString())
                        .orElseThrow(() -> new FaultException(
                                name() + " needs the directory that the target writes to, and it is not known")));
    }
}
