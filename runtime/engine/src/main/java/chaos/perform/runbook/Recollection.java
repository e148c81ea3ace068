package chaos.perform.runbook;

import chaos.journal.Entry;
import chaos.journal.Event;
import chaos.journal.StepState;
import chaos.perform.act.TakeBacks;
import chaos.perform.runbook.RunbookEnd.How;
import chaos.plan.Act;
import chaos.plan.Runbook;
import chaos.plan.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the record of a runbook's run tells to a later process: what became of each step, what it changed, and how that is
 * taken back. An act that was intended and whose end is not recorded may have changed what it changes.
 */
public final class Recollection {

    private final List<StepMemory> memories = new ArrayList<>();
    private final List<StepResult> results = new ArrayList<>();
    private How how = How.INTERRUPTED;
    private String message = "the record does not tell how it ended";
    private String directory = "";
    private boolean begun;
    private boolean undoBegun;
    private Event.@Nullable ActIntended open;
    private Event.@Nullable ProgramBegan unended;

    private Recollection(Runbook plan) {
        for (Step step : plan.steps()) {
            int number = memories.size() + 1;
            memories.add(new StepMemory(number, step));
            results.add(new StepResult(number, step.name(), StepState.NOT_REACHED, "", Duration.ZERO));
        }
    }

    /** From the entries of the journal, in their order. */
    public static Recollection of(Runbook plan, List<Entry> entries) {
        Recollection recollection = new Recollection(plan);
        entries.forEach(entry -> recollection.read(entry.event()));
        recollection.cutOff();
        return recollection;
    }

    private void read(Event event) {
        follow(event);
        if (event instanceof Event.RunbookBegan began) {
            begun = true;
            directory = began.directory();
        } else if (event instanceof Event.RunbookEnded ended) {
            how = How.valueOf(ended.how());
            message = ended.message();
        } else if (event instanceof Event.RunbookUndoBegan) {
            cutOff();
            undoBegun = true;
        } else if (event instanceof Event.StepUndone undone) {
            memories.get(undone.step() - 1).undone();
            state(
                    undone.step(),
                    StepState.UNDONE,
                    results.get(undone.step() - 1).detail());
        } else if (!undoBegun) {
            forwards(event);
        }
    }

    /** Programs come one after another: only the last can be without an end. */
    private void follow(Event event) {
        if (event instanceof Event.ProgramBegan began) {
            unended = began;
        } else if (event instanceof Event.ActDone
                || event instanceof Event.ActFailed
                || event instanceof Event.RunbookEnded) {
            unended = null;
        }
    }

    private void forwards(Event event) {
        if (event instanceof Event.StepBegan began) {
            state(began.step(), StepState.BROKEN_OFF, "its end is not recorded");
            message = "the record ends in step " + began.step() + ", " + began.name();
        } else if (event instanceof Event.StepEnded ended) {
            state(ended.step(), ended.state(), ended.detail());
        } else if (event instanceof Event.ActIntended intended) {
            open = intended;
        } else if (event instanceof Event.ActDone done) {
            ended(done.changed());
        } else if (event instanceof Event.ActFailed failed) {
            ended(false);
            if (failed.changed()) {
                memories.get(failed.step() - 1).changed();
            }
        }
    }

    private void ended(boolean changed) {
        if (open != null && changed) {
            changed(open);
        }
        open = null;
    }

    /** Nobody knows how far the act came whose end is missing. */
    private void cutOff() {
        if (open != null && open.changes()) {
            changed(open);
            state(open.step(), StepState.BROKEN_OFF, "cut off in: " + open.act());
        }
        open = null;
    }

    private void changed(Event.ActIntended intended) {
        StepMemory memory = memories.get(intended.step() - 1);
        memory.changed();
        TakeBacks.of(intended.back()).ifPresent(memory::remember);
    }

    private void state(int step, StepState state, String detail) {
        results.set(step - 1, results.get(step - 1).with(state, detail));
    }

    List<StepMemory> memories() {
        return memories;
    }

    List<StepResult> results() {
        return results;
    }

    How how() {
        return how;
    }

    /** How it ended, or where the record ends. */
    public String message() {
        return message;
    }

    /** The working directory of its run. */
    public String directory() {
        return directory;
    }

    /** Whether its steps were begun at all. */
    public boolean begun() {
        return begun;
    }

    /** Whether an undo was begun before. */
    public boolean undoBegun() {
        return undoBegun;
    }

    /** The program whose end is not recorded: it may have outlived the tool, which was killed. */
    public Optional<Event.ProgramBegan> unended() {
        return Optional.ofNullable(unended);
    }

    /** Whether there is something to take back, and a way. */
    public boolean undoable() {
        return memories.stream().anyMatch(StepMemory::undoable);
    }

    /** The steps that changed something for which no way back is known. */
    public List<String> withoutWayBack() {
        return memories.stream()
                .filter(memory -> memory.hasChanged() && !memory.undoable())
                .map(memory -> "step " + memory.number() + " (" + memory.step().name() + ")")
                .toList();
    }

    /** The acts that an undo would do; secrets and outputs in them are needed for it. */
    public List<Act> undoActs() {
        return memories.stream()
                .filter(StepMemory::undoable)
                .flatMap(memory -> memory.step().undo().stream())
                .toList();
    }

    /** What an undo would do, last step first, in lines. */
    public List<String> foresee() {
        List<String> lines = new ArrayList<>();
        for (int i = memories.size() - 1; i >= 0; i--) {
            StepMemory memory = memories.get(i);
            if (memory.undoable()) {
                lines.add(memory.number() + ". " + memory.step().name());
                memory.backs().forEach(back -> lines.add("   " + back.print()));
                memory.step().undo().forEach(act -> lines.add("   " + act.print()));
            }
        }
        return lines;
    }
}
