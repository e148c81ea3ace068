package chaos.perform.runbook;

import chaos.journal.StepState;
import chaos.perform.act.TakeBack;
import chaos.perform.runbook.RunbookEnd.How;
import chaos.plan.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is safe to do after a runbook has ended, for a person who has little time. */
record Advice(How how, List<StepMemory> memories, List<StepResult> results, List<LeftBehind> left) {

    List<String> sentences() {
        if (!left.isEmpty()) {
            return unable();
        }
        return how == How.DONE ? List.of() : unfinished();
    }

    private List<String> unable() {
        List<String> sentences = new ArrayList<>();
        left.forEach(l -> sentences.add("step " + l.step() + ", " + l.name() + ", could not be undone (" + l.problem()
                + "); by hand: " + l.byHand()));
        List<StepMemory> waiting = memories.stream()
                .filter(m -> m.undoable() && left.stream().noneMatch(l -> l.step() == m.number()))
                .toList();
        if (!waiting.isEmpty()) {
            sentences.add("not undone yet, since that comes after it: " + names(waiting.stream()));
        }
        return sentences;
    }

    private List<String> unfinished() {
        List<String> sentences = new ArrayList<>();
        List<StepMemory> changed =
                memories.stream().filter(StepMemory::hasChanged).toList();
        if (changed.isEmpty()) {
            boolean undone = results.stream().anyMatch(r -> r.state() == StepState.UNDONE);
            sentences.add(
                    undone
                            ? "what was changed is undone: it is safe to run it again"
                            : "nothing was changed: it is safe to run it again");
            return sentences;
        }
        sentences.add("changed and left as it is: " + names(changed.stream()));
        sentences.add("run it again: what is so already is skipped" + again(changed));
        List<StepMemory> undoable =
                changed.stream().filter(StepMemory::undoable).toList();
        if (!undoable.isEmpty()) {
            sentences.add("undo: takes back " + names(undoable.stream()) + ways(undoable));
        }
        if (undoable.size() < changed.size()) {
            sentences.add("no undo is known for " + names(changed.stream().filter(m -> !m.undoable())));
        }
        return sentences;
    }

    private static String again(List<StepMemory> changed) {
        List<StepMemory> blind = changed.stream()
                .filter(m -> m.step().acts().stream().anyMatch(a -> a instanceof Act.Command || a instanceof Act.Shell))
                .toList();
        return blind.isEmpty() ? "" : "; commands and shell texts of " + names(blind.stream()) + " would run again";
    }

    private static String ways(List<StepMemory> undoable) {
        String ways = undoable.stream()
                .flatMap(memory -> memory.backs().stream())
                .map(TakeBack::print)
                .collect(Collectors.joining("; "));
        return ways.isEmpty() ? "" : " (" + ways + ")";
    }

    private static String names(Stream<StepMemory> steps) {
        return steps.map(memory ->
                        "step " + memory.number() + " (" + memory.step().name() + ")")
                .collect(Collectors.joining(", "));
    }
}
