package chaos.cli.explain;

import chaos.cli.live.Style;
import chaos.plan.Act;
import chaos.plan.Runbook;
import chaos.plan.Step;
import chaos.quantity.Span;
import java.util.ArrayList;
import java.util.List;

/** A runbook in plain English: what it asks, and its steps in their order. */
public final class RunbookText {

    private final Style style;
    private final List<String> lines = new ArrayList<>();

    private RunbookText(Style style) {
        this.style = style;
    }

    /** The runbook's lines. */
    public static List<String> of(Runbook runbook, Style style) {
        RunbookText text = new RunbookText(style);
        text.lines.add(
                style.bold(runbook.title()) + "  " + style.dim(runbook.origin().file()));
        if (!runbook.mends().isEmpty()) {
            text.lines.add("  mends " + runbook.mends().print());
        }
        text.answers(runbook);
        int number = 0;
        for (Step step : runbook.steps()) {
            text.step(++number, step);
        }
        text.failure(runbook);
        return List.copyOf(text.lines);
    }

    private void answers(Runbook runbook) {
        runbook.answers().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(e -> lines.add("  " + e.getKey() + " = " + e.getValue()));
    }

    private void step(int number, Step step) {
        lines.add("");
        lines.add(style.bold(number + ". " + step.name()) + style.dim("  at most " + Span.print(step.within())));
        step.guards()
                .forEach(guard -> lines.add("   " + (guard.expected() ? "only if " : "unless ")
                        + guard.check().print()));
        acts("", step.acts());
        acts("on failure: ", step.rescue());
        acts("always: ", step.always());
        acts("undo: ", step.undo());
    }

    private void acts(String when, List<Act> acts) {
        acts.forEach(act -> lines.add("   " + when + act.print()));
    }

    private void failure(Runbook runbook) {
        boolean undoes = runbook.onFailure() == Runbook.OnFailure.UNDO;
        lines.add("");
        lines.add(
                undoes
                        ? "When a step fails it stops and undoes what was done, last step first."
                        : "When a step fails it stops, says what was done, and offers to undo it.");
    }
}
