package chaos.perform.runbook;

import chaos.journal.Event;
import chaos.journal.StepState;
import chaos.perform.act.BrokenOff;
import chaos.perform.act.Deadline;
import chaos.perform.act.DeedFailure;
import chaos.perform.act.Tools;
import chaos.plan.Step;
import chaos.remedy.Backoff;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** One step, from its guards to its {@code always}. */
final class StepRun {

    private static final double MILLIS = 1e3;

    private final Tools tools;
    private final StepMemory memory;
    private final Step step;
    private final ActRunner acts;
    private final DoubleSupplier random;

    StepRun(Tools tools, StepMemory memory, DoubleSupplier random) {
        this.tools = tools;
        this.memory = memory;
        this.step = memory.step();
        this.acts = new ActRunner(tools, memory);
        this.random = random;
    }

    /** How a step came out; where it was broken off, the runbook goes no further. */
    record Outcome(StepState state, String detail, Optional<BrokenOff> broken) {
        static Outcome of(StepState state, String detail) {
            return new Outcome(state, detail, Optional.empty());
        }
    }

    Outcome run() {
        tools.recorder()
                .append(new Event.StepBegan(
                        memory.number(), step.name(), step.origin().line()));
        Outcome outcome = outcome();
        tools.recorder()
                .append(new Event.StepEnded(
                        memory.number(),
                        step.name(),
                        outcome.state(),
                        tools.values().mask(outcome.detail())));
        return outcome;
    }

    private Outcome outcome() {
        try {
            Optional<String> against = new Guards(tools, step.guards()).against();
            return against.isPresent() ? Outcome.of(StepState.SKIPPED, against.get()) : always(tried());
        } catch (DeedFailure e) {
            return Outcome.of(StepState.FAILED, "a guard could not be looked at: " + e.getMessage());
        } catch (BrokenOff e) {
            return brokenOff(e);
        }
    }

    private Outcome tried() {
        try {
            repeat();
            return Outcome.of(memory.hasChanged() ? StepState.CHANGED : StepState.DONE, "");
        } catch (DeedFailure e) {
            return step.rescue().isEmpty()
                    ? Outcome.of(StepState.FAILED, String.valueOf(e.getMessage()))
                    : rescued(String.valueOf(e.getMessage()));
        } catch (BrokenOff e) {
            return brokenOff(e);
        }
    }

    private void repeat() throws DeedFailure, BrokenOff {
        Backoff backoff = new Backoff(step.retry().first(), step.retry().cap());
        for (int retry = 1; ; retry++) {
            try {
                acts.run(step.acts(), Deadline.in(step.within(), tools.clock()));
                return;
            } catch (DeedFailure e) {
                if (retry > step.retry().times()) {
                    throw e;
                }
                pause(retry, backoff.before(retry, random), String.valueOf(e.getMessage()));
            }
        }
    }

    private void pause(int retry, Duration wait, String problem) throws DeedFailure, BrokenOff {
        tools.recorder().append(new Event.StepRetried(memory.number(), retry, wait.toMillis() / MILLIS, problem));
        boolean unused = tools.halt().during(() -> {
            tools.clock().pause(wait);
            return true;
        });
    }

    private Outcome rescued(String problem) {
        try {
            acts.run(step.rescue(), Deadline.in(step.within(), tools.clock()));
            return Outcome.of(StepState.RESCUED, problem);
        } catch (DeedFailure e) {
            return Outcome.of(StepState.FAILED, problem + "; and the rescue failed: " + e.getMessage());
        } catch (BrokenOff e) {
            return brokenOff(e);
        }
    }

    /** What is always done is done in spite of a wish to end; only a further wish ends it too. */
    private Outcome always(Outcome so) {
        if (step.always().isEmpty()) {
            return so;
        }
        tools.halt().bear();
        try {
            acts.run(step.always(), Deadline.in(step.within(), tools.clock()));
            return so;
        } catch (DeedFailure e) {
            return new Outcome(
                    so.broken().isPresent() ? so.state() : StepState.FAILED,
                    join(so.detail(), "what is always done failed: " + e.getMessage()),
                    so.broken());
        } catch (BrokenOff e) {
            return brokenOff(e);
        }
    }

    private static Outcome brokenOff(BrokenOff e) {
        return new Outcome(StepState.BROKEN_OFF, String.valueOf(e.getMessage()), Optional.of(e));
    }

    private static String join(String one, String other) {
        return one.isEmpty() ? other : one + "; " + other;
    }
}
