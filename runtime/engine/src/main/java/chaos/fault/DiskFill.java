package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Amount;
import chaos.quantity.Dimension;
import chaos.quantity.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills the file system that the target writes to. */
final class DiskFill implements OnData {

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
                        "how full the file system is then, as df counts it"),
                new Parameter(
                        "leaving",
                        Dimension.SIZE,
                        0,
                        LARGEST,
                        false,
                        "how much is left free then; one of size, percentage and this is said"),
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
    public String example() {
        return "diskFill(40.MB)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("size", new Size(40_000_000)));
    }

    /** Beside the ranges: one of size, percentage and what is left is said. */
    @Override
    public Optional<String> problem(FaultCall call) {
        return Said.exactlyOne(call, "a size, a percentage or what it leaves", "size", "percent", "leaving")
                .or(() -> OnData.super.problem(call));
    }

    @Override
    public String does(FaultCall call) {
        return "fills the file system of the target's data with a file" + how(call);
    }

    private static String how(FaultCall call) {
        Amount percent = call.arguments().get("percent");
        Amount leaving = call.arguments().get("leaving");
        if (percent != null) {
            return ", until it is " + percent.print() + " full";
        }
        return leaving == null ? " of " + Said.get(call, "size").print() : ", until " + leaving.print() + " are left";
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "that very file is deleted, by name and inode, also by the guard if the holder is killed; checked: it is"
                + " gone";
    }
}
