package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Amount;
import chaos.quantity.Dimension;
import chaos.quantity.Span;
import java.time.Duration;

/** Has calls of a method of the target wait. */
final class SlowMethod implements OnCalls {

    @Override
    public String name() {
        return "slowMethod";
    }

    @Override
    public Parameter deed() {
        return new Parameter(
                "delay", Dimension.DURATION, 0.000_1, 3_600, true, "how long a call waits before it begins");
    }

    @Override
    public Amount exampleDeed() {
        return new Span(Duration.ofMillis(200));
    }

    @Override
    public String example() {
        return "slowMethod('chaos.shop.store.Database', 'connection', 200.ms, 50.percent)";
    }

    @Override
    public String does(FaultCall call) {
        return "lets " + Said.share(call) + " calls of " + Said.method(call) + " wait for "
                + Said.get(call, "delay").print() + " before they begin";
    }
}
