package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Dimension;
import chaos.quantity.Percent;
import chaos.quantity.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Has calls of a method of the target throw. */
final class FailingMethod implements FaultKind {

    @Override
    public String name() {
        return "failingMethod";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "class",
                        Dimension.NAME,
                        1,
                        500,
                        true,
                        "the full name of a class of the application that is loaded, such as shop.Cart or shop.Cart$Lines"),
                new Parameter("method", Dimension.NAME, 1, 500, true, "the name of its method; all of that name"),
                new Parameter(
                        "exception",
                        Dimension.NAME,
                        1,
                        500,
                        true,
                        "the full name of what they throw; made of a text or of nothing"),
                new Parameter("percent", Dimension.PERCENT, 0.1, 100, false, "the share of the calls; unsaid: all"));
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.JVM, Need.LINUX);
    }

    @Override
    public String example() {
        return "failingMethod('chaos.shop.store.Database', 'connection', 'java.sql.SQLException', 50.percent)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(
                name(),
                Map.of(
                        "class",
                        new Text("chaos.shop.store.Database"),
                        "method",
                        new Text("connection"),
                        "exception",
                        new Text("java.sql.SQLException"),
                        "percent",
                        new Percent(50)));
    }

    @Override
    public String does(FaultCall call) {
        return "lets " + Said.share(call) + " calls of " + Said.method(call) + " throw "
                + Said.get(call, "exception").print() + " and not begin";
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "the class is as it was before, by a retransformation, and calls that wait go on at once; " + InJvm.UNDO;
    }

    @Override
    public Map<String, String> aim(FaultTarget target) throws FaultException {
        return InJvm.aim(name(), target);
    }
}
