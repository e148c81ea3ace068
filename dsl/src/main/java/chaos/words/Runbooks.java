package chaos.words;

import chaos.plan.Runbook;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says the runbooks that a scenario names. */
@FunctionalInterface
public interface Runbooks {

    /** No runbook is known. */
    Runbooks NONE = (name, answers) -> new Found(null, List.of("no folder of runbooks is known here"));

    /** Says a runbook with these answers. */
    Found find(String name, Map<String, String> answers);

    /**
     * What was found.
     *
     * @param plan null where it has problems
     * @param problems each with its place
     */
    record Found(@Nullable Runbook plan, List<String> problems) {
        public Found {
            problems = List.copyOf(problems);
        }
    }
}
