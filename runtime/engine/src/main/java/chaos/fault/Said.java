package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Amount;
import java.util.Arrays;
import java.util.Optional;

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

    /** The law that one of some arguments is said, and not more of them. */
    static Optional<String> exactlyOne(FaultCall call, String which, String... names) {
        long said = Arrays.stream(names).filter(call.arguments()::containsKey).count();
        return said == 1
                ? Optional.empty()
                : Optional.of(call.kind() + ": it is told " + which + ", got " + call.print());
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
