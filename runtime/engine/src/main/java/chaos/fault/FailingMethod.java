package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Amount;
import chaos.quantity.Text;

/** Has calls of a method of the target throw. */
final class FailingMethod implements OnCalls {

    @Override
    public String name() {
        return "failingMethod";
    }

    @Override
    public Parameter deed() {
        return Parameter.name("exception", "the full name of what they throw; made of a text or of nothing");
    }

    @Override
    public Amount exampleDeed() {
        return new Text("java.sql.SQLException");
    }

    @Override
    public String example() {
        return "failingMethod('chaos.shop.store.Database', 'connection', 'java.sql.SQLException', 50.percent)";
    }

    @Override
    public String does(FaultCall call) {
        return "lets " + Said.share(call) + " calls of " + Said.method(call) + " throw "
                + Said.get(call, "exception").print() + " and not begin";
    }
}
