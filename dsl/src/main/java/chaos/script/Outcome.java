package chaos.script;

import chaos.plan.Plan;
import java.util.List;

/** What reading a script came to. */
public sealed interface Outcome {

    /** The script says a plan. */
    record Said(Plan plan) implements Outcome {}

    /** The script cannot be taken; these are all the problems found, in the order of their places. */
    record Refused(List<Problem> problems) implements Outcome {
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a script is refused for at least 1 problem, got 0");
            }
        }
    }
}
