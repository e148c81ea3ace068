package chaos.script;

import chaos.plan.Plan;
import chaos.words.Question;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What reading a script came to. */
public sealed interface Outcome {

    /**
     * The script says a plan.
     *
     * @param unanswered questions without a default that nothing answered; with one of these it cannot be performed
     * @param secrets the names of the secrets that it asks for
     * @param questions what a person may be asked for these, by their names
     */
    record Said(Plan plan, Set<String> unanswered, Set<String> secrets, Map<String, Question> questions)
            implements Outcome {
        public Said {
            unanswered = Collections.unmodifiableSet(new TreeSet<>(unanswered));
            secrets = Collections.unmodifiableSet(new TreeSet<>(secrets));
            questions = Map.copyOf(questions);
        }
    }

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
