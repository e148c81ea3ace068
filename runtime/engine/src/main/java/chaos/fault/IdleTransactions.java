package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Count;
import chaos.quantity.Dimension;
import java.util.List;
import java.util.Map;

/** Hoards sessions that are idle in a transaction. */
final class IdleTransactions implements InDatabase {

    @Override
    public String name() {
        return "idleTransactions";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter(
                "count",
                Dimension.COUNT,
                1,
                1_000,
                true,
                "how many sessions; PostgreSQL's last two connections are never taken"));
    }

    @Override
    public String example() {
        return "idleTransactions(5.connections)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("count", new Count(5)));
    }

    @Override
    public String does(FaultCall call) {
        return "opens " + Said.get(call, "count").print()
                + " sessions in the target's database, each idle in a transaction whose snapshot keeps dead rows from being"
                + " cleaned up; one that somebody ends is not opened anew";
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "the transactions are rolled back as their sessions end; " + UNDO;
    }
}
