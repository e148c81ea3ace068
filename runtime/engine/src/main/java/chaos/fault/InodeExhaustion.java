package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Amount;
import chaos.quantity.Count;
import chaos.quantity.Dimension;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Uses up the inodes of the file system that the target writes to. */
final class InodeExhaustion implements OnData {

    private static final double MOST = 1e6;

    @Override
    public String name() {
        return "inodeExhaustion";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("count", Dimension.COUNT, 2, MOST, false, "how many are taken"),
                new Parameter(
                        "percent",
                        Dimension.PERCENT,
                        1,
                        100,
                        false,
                        "how many are in use then, as df -i counts them; either this or the count is said; no more than a"
                                + " million are taken"),
                new Parameter(
                        "reserve",
                        Dimension.COUNT,
                        0,
                        MOST,
                        false,
                        "how many must be left, or it is refused; where the ledger, the runs or the root lie, 1000 and a"
                                + " hundredth are left in any case"));
    }

    @Override
    public String example() {
        return "inodeExhaustion(2_000.inodes)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("count", new Count(2_000)));
    }

    @Override
    public Optional<String> problem(FaultCall call) {
        return Said.exactlyOne(call, "a count or a percentage", "count", "percent")
                .or(() -> OnData.super.problem(call));
    }

    @Override
    public String does(FaultCall call) {
        Amount percent = call.arguments().get("percent");
        String how = percent == null
                ? Said.get(call, "count").print() + " inodes"
                : "inodes, until " + percent.print() + " are in use,";
        return "takes " + how
                + " of the file system of the target's data with empty files: nobody can make a file there"
                + " where none is left";
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "its empty files are deleted and nothing else, also by the guard if the holder is killed; checked: their"
                + " folder is gone";
    }
}
