package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Percent;
import chaos.quantity.Span;
import chaos.quantity.Text;
import chaos.words.ChaosBlock;
import java.time.Duration;
import java.util.Map;

/** The faults of a method's calls, as words of the chaos block. */
public final class CallWords {

    private CallWords() {}

    /** Has all calls of a method of the target wait. */
    public static FaultCall slowMethod(ChaosBlock block, String type, String method, Duration delay) {
        return FaultWords.call(
                "slowMethod", Map.of("class", new Text(type), "method", new Text(method), "delay", new Span(delay)));
    }

    /** Has a share of the calls of a method of the target wait. */
    public static FaultCall slowMethod(ChaosBlock block, String type, String method, Duration delay, Percent percent) {
        Span wait = new Span(delay);
        return FaultWords.call(
                "slowMethod",
                Map.of("class", new Text(type), "method", new Text(method), "delay", wait, "percent", percent));
    }

    /** Has all calls of a method of the target throw. */
    public static FaultCall failingMethod(ChaosBlock block, String type, String method, String exception) {
        Text thrown = new Text(exception);
        return FaultWords.call(
                "failingMethod", Map.of("class", new Text(type), "method", new Text(method), "exception", thrown));
    }

    /** Has a share of the calls of a method of the target throw. */
    public static FaultCall failingMethod(
            ChaosBlock block, String type, String method, String exception, Percent percent) {
        Text thrown = new Text(exception);
        return FaultWords.call(
                "failingMethod",
                Map.of("class", new Text(type), "method", new Text(method), "exception", thrown, "percent", percent));
    }

    /** Stops the threads that call a method of the target, where they call it. */
    public static FaultCall consumerStop(ChaosBlock block, String type, String method) {
        return FaultWords.call("consumerStop", Map.of("class", new Text(type), "method", new Text(method)));
    }
}
