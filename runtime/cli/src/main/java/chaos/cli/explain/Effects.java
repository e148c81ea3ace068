package chaos.cli.explain;

import chaos.plan.FaultCall;
import chaos.plan.Load;
import chaos.plan.Scenario;
import java.util.List;
import java.util.Optional;

/** What is known about faults, as far as a plan is explained with it. */
public interface Effects {

    /** What a fault does, in one sentence. */
    String does(FaultCall call);

    /** How it is undone and how that is verified, in one sentence. */
    String undoneBy(FaultCall call);

    /** Simple sums about a fault in its scenario, a sentence each; empty where there is nothing to count. */
    List<String> sums(FaultCall call, Scenario scenario);

    /** What a load needs of this machine, and what of it is not there, a sentence each. */
    default List<String> needs(Load load) {
        return List.of();
    }

    /** What mends a fault that nothing undoes; empty where it carries its own undo. */
    default Optional<String> remedy(FaultCall call) {
        return Optional.empty();
    }
}
