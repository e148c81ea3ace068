package chaos.perform.runbook;

import chaos.perform.act.BrokenOff;
import chaos.perform.act.Deadline;
import chaos.perform.act.DeedFailure;
import chaos.perform.act.Look;
import chaos.perform.act.Looks;
import chaos.perform.act.Tools;
import chaos.plan.Check;
import chaos.plan.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Looks whether a step may begin. */
record Guards(Tools tools, List<Step.Guard> guards) {

    private static final Duration ONE_LOOK = Duration.ofSeconds(30);
    private static final Duration SIGNAL = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** Why the step is skipped; empty where it may begin. */
    Optional<String> against() throws DeedFailure, BrokenOff {
        for (Step.Guard guard : guards) {
            boolean holds = holds(guard.check());
            if (holds != guard.expected()) {
                String is = holds ? " is so" : " is not so";
                return Optional.of(tools.values().mask(guard.check().print(tools.values()::print)) + is);
            }
        }
        return Optional.empty();
    }

    private boolean holds(Check check) throws DeedFailure, BrokenOff {
        boolean listens = check instanceof Check.SignalHolds;
        Deadline deadline = Deadline.in(listens ? SIGNAL : ONE_LOOK, tools.clock());
        try (Look look = Looks.of(check, tools)) {
            boolean holds = look.lacking(deadline).isEmpty();
            while (listens && !holds && !deadline.over()) {
                boolean unused = tools.halt().during(() -> {
                    tools.clock().pause(PAUSE);
                    return true;
                });
                holds = look.lacking(deadline).isEmpty();
            }
            return holds;
        }
    }
}
