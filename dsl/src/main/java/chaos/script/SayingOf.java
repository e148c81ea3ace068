package chaos.script;

import chaos.plan.Plan;
import chaos.words.Nearest;
import chaos.words.OverBudget;
import chaos.words.Saying;
import chaos.words.Slip;
import groovy.lang.Script;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What saying a compiled script came to.
 *
 * @param said null where it did not come to one
 * @param stumbled where the saying broke off; null where it did not
 * @param spent whether it broke off since it cost too much
 */
record SayingOf(Outcome.@Nullable Said said, List<Problem> problems, Findings.@Nullable Place stumbled, boolean spent) {

    /** Says it; {@code whole} tells whether nothing of the script is blanked out, so that what is missing is its own lack. */
    static SayingOf of(Class<? extends Script> script, Request request, boolean whole) {
        String file = request.source().name();
        Saying saying = request.saying();
        try {
            Plan plan = saying.say(() -> create(script));
            return new SayingOf(said(plan, saying), problems(saying, file, whole), null, false);
        } catch (OverBudget e) {
            return broken(saying, file, String.valueOf(e.getMessage()), true);
        } catch (OutOfMemoryError e) {
            return broken(saying, file, "this makes a value that is too large to hold; " + Complaints.LAW, true);
        } catch (StackOverflowError e) {
            return broken(saying, file, "this calls itself without end; " + Complaints.LAW, true);
        } catch (RuntimeException e) {
            return broken(saying, file, Stumble.message(e), false);
        }
    }

    private static Outcome.@Nullable Said said(@Nullable Plan plan, Saying saying) {
        return plan == null
                ? null
                : new Outcome.Said(
                        plan,
                        saying.answers().unanswered(),
                        saying.answers().secrets(),
                        saying.answers().questions());
    }

    private static Script create(Class<? extends Script> script) {
        try {
            return script.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the compiled script cannot be made", e);
        }
    }

    private static SayingOf broken(Saying saying, String file, String message, boolean spent) {
        List<Problem> problems = problems(saying, file, false);
        problems.add(new Problem(file, saying.line(), saying.column(), message, "", "", ""));
        return new SayingOf(null, problems, new Findings.Place(saying.line(), saying.column()), spent);
    }

    private static List<Problem> problems(Saying saying, String file, boolean whole) {
        List<Problem> problems = new ArrayList<>();
        for (Slip slip : saying.slips()) {
            if (whole || !slip.absent()) {
                problems.add(new Problem(
                        file, slip.line(), slip.column(), slip.message(), slip.found(), slip.expected(), ""));
            }
        }
        if (whole && problems.isEmpty()) {
            unasked(saying, file, problems);
        }
        return problems;
    }

    private static void unasked(Saying saying, String file, List<Problem> problems) {
        List<String> asked = new ArrayList<>(saying.answers().taken().keySet());
        String known = asked.isEmpty() ? "it asks for nothing" : "it asks for " + String.join(", ", asked);
        for (String name : saying.answers().unasked()) {
            String nearest = Nearest.of(name, asked);
            String meant = nearest.isEmpty() ? "" : "; did you mean `" + nearest + "`?";
            String message = "the answer `" + name + "` was not asked for: " + known + meant;
            problems.add(new Problem(file, 0, 0, message, name, known, nearest));
        }
    }
}
