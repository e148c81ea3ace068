package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Amount;
import chaos.quantity.Dimension;
import chaos.quantity.Text;
import java.util.List;
import java.util.Map;

/** Holds a lock in a database. */
final class LockHold implements InDatabase {

    @Override
    public String name() {
        return "lockHold";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("table", Dimension.NAME, 1, 130, true, "which table, such as orders or shop.orders"),
                new Parameter(
                        "mode",
                        Dimension.NAME,
                        1,
                        30,
                        false,
                        "ROWS (all rows that are there), or one of PostgreSQL's, such as SHARE or EXCLUSIVE; unsaid: ACCESS"
                                + " EXCLUSIVE in PostgreSQL, ROWS elsewhere"));
    }

    @Override
    public String example() {
        return "lockHold('orders')";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("table", new Text("orders")));
    }

    @Override
    public String does(FaultCall call) {
        Amount mode = call.arguments().get("mode");
        return "locks table " + Said.get(call, "table").print() + " of the target's database"
                + (mode == null ? "" : " in mode " + mode.print())
                + " in a transaction that does nothing else; refused where it does not get the lock within 5 s";
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "the transaction is rolled back as its session ends, and the lock goes with it; " + UNDO;
    }
}
