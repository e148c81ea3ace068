package chaos.perform.runbook;

import chaos.journal.Event;
import chaos.perform.act.BrokenOff;
import chaos.perform.act.Deadline;
import chaos.perform.act.Deed;
import chaos.perform.act.DeedFailure;
import chaos.perform.act.Deeds;
import chaos.perform.act.Done;
import chaos.perform.act.TakeBack;
import chaos.perform.act.Tools;
import chaos.plan.Act;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Does the acts of a step in their order, and journals each. */
final class ActRunner {

    private static final double NANOS = 1e9;

    private final Tools tools;
    private final StepMemory memory;

    ActRunner(Tools tools, StepMemory memory) {
        this.tools = tools;
        this.memory = memory;
    }

    /** Does them all; the first that fails ends it. */
    void run(List<Act> acts, Deadline deadline) throws DeedFailure, BrokenOff {
        for (Act act : acts) {
            run(act, deadline);
        }
    }

    private void run(Act act, Deadline deadline) throws DeedFailure, BrokenOff {
        tools.halt().check();
        long begin = tools.clock().nanos();
        try {
            deadline.check();
            Deed deed = Deeds.of(act, tools);
            Optional<TakeBack> back = deed.back();
            intend(act, back);
            Done done = deed.perform(deadline);
            note(done, back);
            tools.recorder()
                    .append(new Event.ActDone(
                            memory.number(),
                            print(act),
                            done.changed(),
                            tools.values().mask(done.detail()),
                            since(begin),
                            act.origin().line()));
        } catch (DeedFailure e) {
            failed(act, e, begin);
            throw new DeedFailure(print(act) + ": " + tools.values().mask(String.valueOf(e.getMessage())), e);
        } catch (BrokenOff e) {
            failed(act, e, begin);
            throw e;
        } catch (RuntimeException e) {
            failed(act, e, begin);
            throw new DeedFailure(
                    print(act) + ": a defect of this tool: " + tools.values().mask(e.toString()), e);
        }
    }

    private void intend(Act act, Optional<TakeBack> back) {
        Map<String, String> kept = new LinkedHashMap<>();
        back.ifPresent(b ->
                b.kept().forEach((name, value) -> kept.put(name, tools.values().mask(value))));
        tools.recorder()
                .append(new Event.ActIntended(
                        memory.number(),
                        print(act),
                        act.changes(),
                        kept,
                        act.origin().line()));
    }

    private void note(Done done, Optional<TakeBack> back) {
        if (done.changed()) {
            memory.changed();
            back.ifPresent(memory::remember);
        }
    }

    private void failed(Act act, Exception e, long begin) {
        // What a blind act did before it failed, nobody knows.
        boolean changed = act.blind() || e instanceof DeedFailure failure && failure.changed();
        if (changed) {
            memory.changed();
        }
        tools.recorder()
                .append(new Event.ActFailed(
                        memory.number(),
                        print(act),
                        tools.values().mask(String.valueOf(e.getMessage())),
                        changed,
                        since(begin),
                        act.origin().line()));
    }

    private String print(Act act) {
        return tools.values().mask(act.print(tools.values()::print));
    }

    private double since(long begin) {
        return (tools.clock().nanos() - begin) / NANOS;
    }
}
