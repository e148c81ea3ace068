package chaos.words;

import chaos.plan.Plan;
import chaos.plan.Stage;
import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The top of a runbook: its title, what it asks, and its steps. */
public abstract class RunbookScript extends AskWords {

    private final RunbookDraft draft = new RunbookDraft(saying());

    /** What the procedure does, in a sentence. */
    public void runbook(String title) {
        draft.title(title);
    }

    /** A step, which is done when the one before it is. */
    public void step(
            String name, @DelegatesTo(value = StepBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        Sentence sentence = saying().begin("step", "");
        sentence.done();
        StepBlock block = new StepBlock(new Acting(saying(), draft));
        Bodies.say(body, block);
        draft.add(sentence, name, block);
    }

    /** The resources that the runbook brings back, such as {@code mends heap, disk}: it is offered where one runs out. */
    public void mends(Noun... resources) {
        for (Noun resource : resources) {
            draft.mends(resource);
        }
    }

    /** The stages of a failure that the runbook ends, such as {@code mends COMPLETE_FAILURE}. */
    public void mends(Stage... stages) {
        for (Stage stage : stages) {
            draft.mends(stage);
        }
    }

    /** What happens when a step fails, beside stopping. */
    public void onFailure(UndoNoun undo) {
        draft.undoOnFailure();
    }

    public UndoNoun getUndo() {
        return new UndoNoun();
    }

    /** A question without a default: it must be answered before the runbook begins. */
    public Said ask(String name) {
        return ask(Map.of(), name);
    }

    public Said ask(Map<String, ?> options, String name) {
        return new Asking(saying(), name, options).text();
    }

    /** A secret, whose value is in no plan, record or message. */
    public SecretNoun secret(String name) {
        return new SecretNoun(name);
    }

    public Said ask(SecretNoun secret) {
        return ask(Map.of(), secret);
    }

    public Said ask(Map<String, ?> options, SecretNoun secret) {
        return new Asking(saying(), secret.name(), options).secret();
    }

    @Override
    final @Nullable Plan plan() {
        return draft.plan();
    }
}
