package chaos.perform.runbook;

import chaos.journal.Event;
import chaos.perform.act.BrokenOff;
import chaos.perform.act.Deadline;
import chaos.perform.act.DeedFailure;
import chaos.perform.act.TakeBack;
import chaos.perform.act.Tools;
import chaos.plan.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes one step back: first what its acts remember, then what the script says. */
final class Undoing {

    private final Tools tools;
    private final StepMemory memory;

    Undoing(Tools tools, StepMemory memory) {
        this.tools = tools;
        this.memory = memory;
    }

    /** What could not be taken back; empty where all is. */
    Optional<LeftBehind> run() {
        List<String> done = new ArrayList<>();
        for (TakeBack back : memory.backs()) {
            try {
                done.add(back.run());
                memory.forget(back);
            } catch (DeedFailure e) {
                return failed(String.valueOf(e.getMessage()), back.byHand());
            }
        }
        Optional<LeftBehind> left = acts(done);
        if (left.isEmpty()) {
            memory.undone();
            String detail = tools.values().mask(String.join("; ", done));
            tools.recorder()
                    .append(new Event.StepUndone(memory.number(), memory.step().name(), detail));
        }
        return left;
    }

    private Optional<LeftBehind> acts(List<String> done) {
        List<Act> undo = memory.step().undo();
        for (int i = 0; i < undo.size(); i++) {
            try {
                // Remembered ways back that undo acts make are for nobody: an undo is not undone.
                StepMemory own = new StepMemory(memory.number(), memory.step());
                new ActRunner(tools, own)
                        .run(List.of(undo.get(i)), Deadline.in(memory.step().within(), tools.clock()));
                done.add(undo.get(i).print(tools.values()::print));
            } catch (DeedFailure | BrokenOff e) {
                return failed(String.valueOf(e.getMessage()), byHand(undo.subList(i, undo.size())));
            }
        }
        return Optional.empty();
    }

    private String byHand(List<Act> acts) {
        return acts.stream()
                .map(act -> act instanceof Act.Command command
                        ? tools.values().print(command.words())
                        : act instanceof Act.Shell shell
                                ? tools.values().print(shell.text())
                                : act.print(tools.values()::print))
                .collect(Collectors.joining(" && "));
    }

    private Optional<LeftBehind> failed(String problem, String byHand) {
        LeftBehind left = new LeftBehind(
                memory.number(),
                memory.step().name(),
                tools.values().mask(problem),
                tools.values().mask(byHand));
        tools.recorder().append(new Event.StepUndoFailed(left.step(), left.name(), left.problem(), left.byHand()));
        return Optional.of(left);
    }
}
