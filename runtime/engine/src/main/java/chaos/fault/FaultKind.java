package chaos.fault;

import chaos.plan.FaultCall;
import chaos.plan.Scenario;
import chaos.quantity.Amount;
import chaos.quantity.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A fault of the catalogue: what the script may say of it, what that means, and what the holder is told. */
public interface FaultKind {

    /** Its word. */
    String name();

    /** What it can be told, in the order of its sentence. */
    List<Parameter> parameters();

    Set<Need> needs();

    /** A call as a script writes it, such as {@code memoryLeak(8.MB.perSecond)}. */
    String example();

    /** The same call as the plan has it. */
    FaultCall exampleCall();

    /** What it does, in one sentence. */
    String does(FaultCall call);

    /** How it is undone, in one sentence. */
    String undoneBy(FaultCall call);

    /** Simple sums about it in its scenario, a sentence each; empty where there is nothing to count. */
    default List<String> sums(FaultCall call, Scenario scenario) {
        return List.of();
    }

    /** What the target must have for it, as words for the holder; refused where that is not known. */
    Map<String, String> aim(FaultTarget target) throws FaultException;

    /** What is wrong with a call, one law at a time; empty where nothing is. */
    default Optional<String> problem(FaultCall call) {
        for (Parameter parameter : parameters()) {
            Amount amount = call.arguments().get(parameter.name());
            Optional<String> problem = amount != null
                    ? parameter.problem(amount)
                    : Optional.of("it needs " + parameter.name()).filter(missing -> parameter.needed());
            if (problem.isPresent()) {
                return problem.map(law -> name() + ": " + law);
            }
        }
        return Optional.empty();
    }

    /** The call's amounts in their base units, as words for the holder. */
    default Map<String, String> words(FaultCall call) {
        Map<String, String> words = new LinkedHashMap<>();
        call.arguments().forEach((name, amount) -> words.put(name, word(amount)));
        return words;
    }

    private static String word(Amount amount) {
        return amount instanceof Text name ? name.text() : Double.toString(amount.value());
    }

    /** What mends a fault that nothing undoes, as an order to a person; empty where it carries its own undo. */
    default Optional<String> remedy() {
        return Optional.empty();
    }
}
