package chaos.words;

import chaos.plan.Mends;
import chaos.plan.Origin;
import chaos.plan.Runbook;
import chaos.plan.Runbook.OnFailure;
import chaos.plan.Signal;
import chaos.plan.Stage;
import chaos.plan.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A runbook as far as it has been said. */
final class RunbookDraft {

    private final Saying saying;
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> outputs = new TreeSet<>();
    private final Set<Signal> signals = new LinkedHashSet<>();
    private final Set<Stage> stages = new LinkedHashSet<>();
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

    void mends(Noun noun) {
        if (noun instanceof StageNoun || noun instanceof NameNoun) {
            saying.slip("`mends` takes resources, and " + noun + " is none", noun.toString(), "such as heap, disk");
        } else if (!signals.add(noun.signal())) {
            twice(noun.signal().name());
        }
    }

    void mends(Stage stage) {
        if (stage == Stage.HEALTHY || stage == Stage.RECOVERED) {
            String law = "`mends` takes stages of a failure, and " + stage + " is none";
            saying.slip(law, stage.name(), "such as COMPLETE_FAILURE");
        } else if (!stages.add(stage)) {
            twice(stage.name());
        }
    }

    private void twice(String what) {
        saying.slip("`mends` names " + what + " a second time", what, "each once");
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
                : new Runbook(
                        title,
                        origin,
                        steps,
                        onFailure,
                        mended(),
                        saying.answers().taken());
    }

    private Mends mended() {
        return new Mends(List.copyOf(signals), List.copyOf(stages));
    }

    private void missing(boolean absent, String word, String expected) {
        if (absent) {
            saying.add(new Slip(1, 1, "the script has no `" + word + "`; it needs " + expected, "", expected, true));
        }
    }
}
