package chaos.words;

import chaos.plan.Origin;
import chaos.plan.Runbook;
import chaos.plan.Runbook.OnFailure;
import chaos.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A runbook as far as it has been said. */
final class RunbookDraft {

    private final Saying saying;
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> outputs = new TreeSet<>();
    private @Nullable String title;
    private @Nullable Origin origin;
    private OnFailure onFailure = OnFailure.STOP;

    RunbookDraft(Saying saying) {
        this.saying = saying;
    }

    void title(String text) {
        if (title != null) {
            saying.slip("`runbook` is said a second time", "runbook", "`runbook` once");
        }
        if (text.isBlank()) {
            saying.slip("a runbook has a title that says what it does", "''", "a title");
        }
        Laws.printable(saying, "a title", text);
        title = text;
        origin = saying.origin();
    }

    void undoOnFailure() {
        onFailure = OnFailure.UNDO;
    }

    void add(Sentence sentence, String name, StepBlock block) {
        if (name.isBlank()) {
            sentence.slip("a step has a name that says what it does", "''", "a name");
        }
        if (steps.stream().anyMatch(step -> step.name().equals(name))) {
            sentence.slip("the step '" + name + "' is said a second time", name, "a name of its own");
        }
        block.check(sentence, name);
        steps.add(block.step(name, sentence.origin()));
    }

    void captured(String output) {
        if (!outputs.add(output)) {
            saying.slip("the output '" + output + "' is captured a second time", output, "a name of its own");
        }
    }

    void used(String output) {
        if (!outputs.contains(output)) {
            String known = outputs.isEmpty() ? "nothing" : String.join(", ", outputs);
            String law = "no act before captures the output '" + output + "'; captured so far: " + known;
            saying.slip(law, output, known);
        }
    }

    /** The plan; null where something that every runbook needs has not been said, which is reported. */
    @Nullable Runbook plan() {
        missing(title == null, "runbook", "`runbook '<what it does>'`");
        missing(steps.isEmpty(), "step", "`step('<name>') { .. }`");
        return title == null || origin == null || steps.isEmpty()
                ? null
                : new Runbook(title, origin, steps, onFailure, saying.answers().taken());
    }

    private void missing(boolean absent, String word, String expected) {
        if (absent) {
            saying.add(new Slip(1, 1, "the script has no `" + word + "`; it needs " + expected, "", expected, true));
        }
    }
}
