package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Amount;

/** What a call that was checked surely says. */
final class Said {

    private Said() {}

    static Amount get(FaultCall call, String name) {
        Amount amount = call.arguments().get(name);
        if (amount == null) {
            throw new IllegalArgumentException(call.print() + " does not say " + name);
        }
        return amount;
    }

    /** The ceiling of what grows, as the end of a sentence. */
    static String atMost(FaultCall call) {
        Amount ceiling = call.arguments().get("ceiling");
        return ceiling == null ? ", until there is no more" : ", " + ceiling.print() + " at most";
    }

    /** The share of calls that is hit, as the begin of a sentence. */
    static String share(FaultCall call) {
        Amount percent = call.arguments().get("percent");
        return percent == null ? "all" : percent.print() + " of the";
    }

    /** The method that is hit. */
    static String method(FaultCall call) {
        return get(call, "class").print() + "." + get(call, "method").print();
    }
}
