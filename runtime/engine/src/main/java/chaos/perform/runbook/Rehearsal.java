package chaos.perform.runbook;

import chaos.perform.act.BrokenOff;
import chaos.perform.act.DeedFailure;
import chaos.perform.act.Deeds;
import chaos.perform.act.Foresight;
import chaos.perform.act.Tools;
import chaos.plan.Act;
import chaos.plan.Runbook;
import chaos.plan.Step;
import chaos.quantity.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says exactly what a runbook would run, with the present state and the difference; the same acts look, and nothing is touched. */
public final class Rehearsal {

    private final Tools tools;
    private final List<String> lines = new ArrayList<>();

    private Rehearsal(Tools tools) {
        this.tools = tools;
    }

    /** The rehearsal in lines. */
    public static List<String> of(Runbook runbook, Tools tools) {
        Rehearsal rehearsal = new Rehearsal(tools);
        int number = 0;
        for (Step step : runbook.steps()) {
            rehearsal.step(++number, step);
        }
        return List.copyOf(rehearsal.lines);
    }

    private void step(int number, Step step) {
        lines.add(number + ". " + step.name());
        step.guards().forEach(this::guard);
        step.acts().forEach(act -> act("   ", act));
        if (step.retry().times() > 0) {
            lines.add("   on failure tried anew at most " + step.retry().times() + " times, after "
                    + Span.print(step.retry().first()) + ", doubled up to "
                    + Span.print(step.retry().cap()));
        }
        others("on failure", step.rescue());
        others("always", step.always());
        others("undo", step.undo());
    }

    private void others(String when, List<Act> acts) {
        acts.forEach(act -> lines.add("   " + when + ": " + tools.values().mask(act.print(tools.values()::print))));
    }

    private void guard(Step.Guard guard) {
        String word = guard.expected() ? "only if " : "unless ";
        lines.add("   " + word + tools.values().mask(guard.check().print(tools.values()::print)) + ": " + now(guard));
    }

    private String now(Step.Guard guard) {
        if (!Parts.wordings(guard.check()).allMatch(this::known)) {
            return "known only when it runs";
        }
        if (Parts.programs(guard.check()).findAny().isPresent()) {
            return "looked at when it runs";
        }
        try {
            Optional<String> against = new Guards(tools, List.of(guard)).against();
            return against.map(a -> "would be skipped, " + a).orElse("would begin");
        } catch (DeedFailure | BrokenOff e) {
            return "cannot be looked at: " + e.getMessage();
        }
    }

    private boolean known(chaos.plan.Wording wording) {
        return tools.values().knows(wording);
    }

    private void act(String indent, Act act) {
        lines.add(indent + tools.values().mask(act.print(tools.values()::print)));
        if (!Parts.wordings(act).allMatch(this::known)
                && Parts.programs(act).findAny().isEmpty()) {
            lines.add(indent + "   known only when it runs: it uses what an earlier step captures");
            return;
        }
        try {
            Foresight foresight = Deeds.of(act, tools).foresee();
            String mark = foresight.needed() ? "" : "already so: ";
            foresight
                    .lines()
                    .forEach(line ->
                            lines.add(indent + "   " + mark + tools.values().mask(line)));
        } catch (DeedFailure | BrokenOff e) {
            lines.add(indent + "   would fail as of now: " + tools.values().mask(String.valueOf(e.getMessage())));
        }
    }
}
