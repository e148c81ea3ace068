package chaos.perform.runbook;

import chaos.perform.act.TakeBack;
import chaos.plan.Step;
import java.util.ArrayList;
import java.util.List;

/** What a step remembers for its undo. */
final class StepMemory {

    private final int number;
    private final Step step;
    private final List<TakeBack> backs = new ArrayList<>();
    private boolean changed;

    StepMemory(int number, Step step) {
        this.number = number;
        this.step = step;
    }

    int number() {
        return number;
    }

    Step step() {
        return step;
    }

    void changed() {
        changed = true;
    }

    void remember(TakeBack back) {
        backs.add(0, back);
    }

    boolean hasChanged() {
        return changed;
    }

    /** Whether there is a way back: remembered, or said by the script. */
    boolean undoable() {
        return changed && (!backs.isEmpty() || !step.undo().isEmpty());
    }

    /** The remembered ways back, last change first. */
    List<TakeBack> backs() {
        return List.copyOf(backs);
    }

    void forget(TakeBack back) {
        backs.remove(back);
    }

    void undone() {
        changed = false;
        backs.clear();
    }
}
