package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Amount;
import chaos.quantity.Dimension;
import chaos.quantity.Percent;
import chaos.quantity.Text;
import java.util.List;
import java.util.Map;

/** A fault of a share of the calls of a method of the application. */
interface OnCalls extends InJvm {

    /** What happens to a call. */
    Parameter deed();

    /** The same in the example. */
    Amount exampleDeed();

    @Override
    default List<Parameter> parameters() {
        return List.of(
                Parameter.name(
                        "class",
                        "the full name of a class of the application that is loaded, such as shop.Cart or shop.Cart$Lines"),
                Parameter.name("method", "the name of its method; all of that name"),
                deed(),
                new Parameter("percent", Dimension.PERCENT, 0.1, 100, false, "the share of the calls; unsaid: all"));
    }

    @Override
    default FaultCall exampleCall() {
        Text type = new Text("chaos.shop.store.Database");
        Text method = new Text("connection");
        return new FaultCall(
                name(),
                Map.of("class", type, "method", method, deed().name(), exampleDeed(), "percent", new Percent(50)));
    }

    @Override
    default String undoneBy(FaultCall call) {
        return "the class is as it was before, by a retransformation, and calls that wait go on at once; " + UNDO;
    }
}
