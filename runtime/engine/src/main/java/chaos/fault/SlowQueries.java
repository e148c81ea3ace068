package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Amount;
import chaos.quantity.Count;
import chaos.quantity.Dimension;
import java.util.List;
import java.util.Map;

/** Keeps a database busy with queries that compute. */
final class SlowQueries implements InDatabase {

    @Override
    public String name() {
        return "slowQueries";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "count",
                        Dimension.COUNT,
                        1,
                        1_000,
                        true,
                        "how many sessions; each keeps one core of the database's host busy, as far as there is one"),
                new Parameter(
                        "duration",
                        Dimension.DURATION,
                        0.01,
                        30,
                        false,
                        "about how long each query takes, by the work it is given; unsaid: 200 ms"));
    }

    @Override
    public String example() {
        return "slowQueries(2.connections)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("count", new Count(2)));
    }

    @Override
    public String does(FaultCall call) {
        Amount duration = call.arguments().get("duration");
        return "computes in " + Said.get(call, "count").print()
                + " sessions of the target's database, query after query of about "
                + (duration == null ? "200 ms" : duration.print())
                + " that read no table: the queries of others wait for a core";
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "the queries are cancelled; one whose client is gone, PostgreSQL 14 and later end within a second; "
                + UNDO;
    }
}
