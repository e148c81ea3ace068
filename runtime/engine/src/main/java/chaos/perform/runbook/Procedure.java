package chaos.perform.runbook;

import chaos.journal.Event;
import chaos.journal.StepState;
import chaos.perform.act.BrokenOff;
import chaos.perform.act.Tools;
import chaos.perform.runbook.RunbookEnd.How;
import chaos.plan.Runbook;
import chaos.plan.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.DoubleSupplier;

/** Performs the steps of a runbook, and takes them back; it begins and ends no run of its own. */
public final class Procedure {

    private final Runbook runbook;
    private final Tools tools;
    private final BiConsumer<String, String> watcher;
    private final DoubleSupplier random;
    private final List<StepMemory> memories = new ArrayList<>();
    private final List<StepResult> results = new ArrayList<>();
    private How how = How.DONE;
    private String message = "";

    /**
     * Nothing is touched before {@link #perform()}.
     *
     * @param watcher told step and line of what programs print
     * @param random numbers from 0 to 1, for the jitter of retries
     */
    public Procedure(Runbook runbook, Tools tools, BiConsumer<String, String> watcher, DoubleSupplier random) {
        this.runbook = runbook;
        this.tools = tools;
        this.watcher = watcher;
        this.random = random;
        for (Step step : runbook.steps()) {
            memories.add(new StepMemory(memories.size() + 1, step));
        }
    }

    /**
     * One that another process performed, as its record tells: to be undone only.
     *
     * @param watcher told step and line of what programs print
     */
    public static Procedure recorded(
            Runbook runbook, Recollection recollection, Tools tools, BiConsumer<String, String> watcher) {
        Procedure recorded = new Procedure(runbook, tools, watcher, () -> 0);
        recorded.memories.clear();
        recorded.memories.addAll(recollection.memories());
        recorded.results.addAll(recollection.results());
        recorded.how = recollection.how();
        recorded.message = recollection.message();
        return recorded;
    }

    /** Does the steps in their order until one fails or the end is wished; undoes by itself only where the script says so. */
    public RunbookEnd perform() {
        tools.recorder()
                .append(new Event.RunbookBegan(
                        runbook.title(),
                        runbook.steps().size(),
                        Path.of("").toAbsolutePath().toString()));
        message = "all " + memories.size() + " steps are done";
        for (StepMemory memory : memories) {
            results.add(how == How.DONE ? perform(memory) : notReached(memory));
        }
        RunbookEnd end = end(List.of());
        if (how != How.DONE && runbook.onFailure() == Runbook.OnFailure.UNDO) {
            end = undo("the runbook (onFailure undo)");
        }
        tools.recorder().append(new Event.RunbookEnded(end.how().name(), end.message()));
        return end;
    }

    private StepResult perform(StepMemory memory) {
        long begin = tools.clock().nanos();
        StepRun.Outcome outcome = new StepRun(speaking(memory), memory, random).run();
        outcome.broken().ifPresent(this::breakOff);
        if (outcome.state() == StepState.FAILED) {
            how = How.STEP_FAILED;
            message = "step " + memory.number() + ", " + memory.step().name() + ", failed: "
                    + tools.values().mask(outcome.detail());
        }
        Duration took = Duration.ofNanos(tools.clock().nanos() - begin);
        return new StepResult(
                memory.number(),
                memory.step().name(),
                outcome.state(),
                tools.values().mask(outcome.detail()),
                took);
    }

    private void breakOff(BrokenOff broken) {
        how = broken.why() == BrokenOff.Why.REFUSED ? How.REFUSED : How.INTERRUPTED;
        message = String.valueOf(broken.getMessage());
    }

    private StepResult notReached(StepMemory memory) {
        return new StepResult(memory.number(), memory.step().name(), StepState.NOT_REACHED, "", Duration.ZERO);
    }

    private Tools speaking(StepMemory memory) {
        return tools.withVoice(
                new StepLog(tools.folder(), memory.number(), memory.step().name(), watcher));
    }

    /**
     * Takes back what the steps changed, last step first; a step that cannot be taken back ends it. Where nothing has a way
     * back, nothing is begun.
     */
    public RunbookEnd undo(String by) {
        tools.halt().bear();
        if (memories.stream().anyMatch(StepMemory::undoable)) {
            tools.recorder().append(new Event.RunbookUndoBegan(by));
        }
        for (int i = memories.size() - 1; i >= 0; i--) {
            StepMemory memory = memories.get(i);
            if (memory.undoable()) {
                Optional<LeftBehind> left = new Undoing(speaking(memory), memory).run();
                if (left.isPresent()) {
                    return end(List.of(left.get()));
                }
                results.set(
                        i, results.get(i).with(StepState.UNDONE, results.get(i).detail()));
            }
        }
        return end(List.of());
    }

    /** Whatever its parts say, no secret leaves by the end of a runbook: it is masked here, once and for all. */
    private RunbookEnd end(List<LeftBehind> left) {
        List<String> next = new ArrayList<>();
        if (how == How.STEP_FAILED && left.isEmpty()) {
            next.addAll(new Standing(runbook, tools).sentences());
        }
        next.addAll(new Advice(how, memories, results, left).sentences());
        boolean undoable = memories.stream().anyMatch(StepMemory::undoable);
        return new RunbookEnd(
                how,
                tools.values().mask(message),
                results,
                next.stream().map(tools.values()::mask).toList(),
                undoable,
                left);
    }
}
