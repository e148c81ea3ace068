package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Amount;
import chaos.quantity.Count;
import chaos.quantity.Dimension;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds connections of a database. */
final class ConnectionHold implements InDatabase {

    @Override
    public String name() {
        return "connectionHold";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "count",
                        Dimension.COUNT,
                        1,
                        1_000,
                        false,
                        "how many connections; PostgreSQL's last two, and those it keeps for superusers, are never taken"),
                new Parameter(
                        "percent",
                        Dimension.PERCENT,
                        1,
                        100,
                        false,
                        "the share of those that PostgreSQL allows to ordinary users; either this or the count is said"));
    }

    @Override
    public String example() {
        return "connectionHold(20.connections)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("count", new Count(20)));
    }

    /** Beside the ranges: one of count and percentage is said. */
    @Override
    public Optional<String> problem(FaultCall call) {
        boolean both = call.arguments().containsKey("count") == call.arguments().containsKey("percent");
        return both
                ? Optional.of(name() + ": it is told a number of connections or a percentage, got " + call.print())
                : InDatabase.super.problem(call);
    }

    @Override
    public String does(FaultCall call) {
        Amount percent = call.arguments().get("percent");
        String many = percent == null
                ? Said.get(call, "count").print() + " connections"
                : percent.print() + " of the connections that ordinary users may have";
        return "opens " + many + " to the target's database and holds them idle, as far as it gives them; one that"
                + " somebody ends is not opened anew";
    }

    @Override
    public String undoneBy(FaultCall call) {
        return UNDO;
    }
}
