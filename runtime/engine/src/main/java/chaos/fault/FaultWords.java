package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Amount;
import java.util.List;
import java.util.Map;

/** The faults as words of the chaos block, each class of them an idea. */
public final class FaultWords {

    private static final List<Class<?>> ALL = List.of(
            LeakWords.class,
            JvmWords.class,
            CallWords.class,
            ConnectionWords.class,
            BehindWords.class,
            HostWords.class,
            NetworkWords.class,
            ProxyWords.class,
            ProcessWords.class);

    private FaultWords() {}

    /** The classes whose methods are the words. */
    public static List<Class<?>> all() {
        return ALL;
    }

    /** A call that a word says; one that can't be is refused where the script says it. */
    static FaultCall call(String kind, Map<String, Amount> arguments) {
        FaultCall call = new FaultCall(kind, arguments);
        Catalogue.of(call).problem(call).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        return call;
    }
}
