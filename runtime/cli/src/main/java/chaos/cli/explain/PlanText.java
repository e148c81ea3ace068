package chaos.cli.explain;

import chaos.cli.live.Style;
import chaos.plan.Breaks;
import chaos.plan.Condition;
import chaos.plan.Expectation;
import chaos.plan.Gate;
import chaos.plan.Origin;
import chaos.plan.Response;
import chaos.plan.Scenario;
import chaos.plan.Severity;
import chaos.plan.Watch;
import chaos.quantity.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A scenario's plan in plain English: what it touches, in which order, how each fault is undone, and simple sums. */
public final class PlanText {

    private final Scenario plan;
    private final Effects effects;
    private final Style style;
    private final List<String> lines = new ArrayList<>();

    private PlanText(Scenario plan, Effects effects, Style style) {
        this.plan = plan;
        this.effects = effects;
        this.style = style;
    }

    /** The plan's lines. */
    public static List<String> of(Scenario plan, Effects effects, Style style) {
        PlanText text = new PlanText(plan, effects, style);
        text.write();
        return List.copyOf(text.lines);
    }

    private void write() {
        lines.add(style.bold(plan.title()) + "  " + style.dim(plan.origin().file()));
        section("It touches", touched());
        section("Answers", answers());
        section("Before anything is broken", gate(plan.gate()));
        section("Then, from time 0", Timetable.of(plan, effects));
        section("Meanwhile", meanwhile());
        section(
                "Promised to users (measured and reported; not the verdict)",
                plan.slo().stream()
                        .map(o -> at(o.origin(), o.condition().print()))
                        .toList());
        section(
                "Expected (this is the verdict)",
                plan.expect().stream().map(PlanText::expectation).toList());
        section("Sums", Sums.of(plan, effects));
    }

    private List<String> touched() {
        List<String> touched = new ArrayList<>(TargetText.of(plan.target()));
        touched.addAll(ProxyText.of(plan.proxies()));
        return touched;
    }

    private void section(String title, List<String> content) {
        if (!content.isEmpty()) {
            lines.add("");
            lines.add(style.bold(title));
            content.forEach(line -> lines.add("  " + line));
        }
    }

    private List<String> answers() {
        return plan.answers().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(e -> e.getKey() + " = " + e.getValue())
                .toList();
    }

    private static List<String> gate(Gate gate) {
        String steady = gate.steady().stream().map(Condition::print).collect(Collectors.joining(", "));
        return List.of(
                "warm up: " + gate.rate().map(r -> "arrivals of " + r.print()).orElse(gate.clients() + " clients")
                        + " for " + Span.print(gate.warmUp()),
                "the steady state must hold for " + Span.print(gate.hold()) + " without a break: " + steady,
                "if it does not within " + Span.print(gate.patience())
                        + ", the run ends with exit code 3 and no fault is begun");
    }

    private List<String> meanwhile() {
        List<String> rules = new ArrayList<>();
        plan.watch()
                .forEach(w -> rules.add(at(
                        w.origin(),
                        "watch " + w.signal() + ": " + source(w.source()) + " every " + Span.print(w.every()))));
        plan.abort()
                .forEach(a -> rules.add(at(
                        a.origin(),
                        "abort, undoing everything (exit code 4), when "
                                + a.when().print())));
        plan.breaks().ifPresent(b -> rules.addAll(breaks(b)));
        plan.respond()
                .forEach(r -> rules.add(at(
                        r.origin(),
                        act(r.act()) + " when " + r.when().print() + ", again after " + Span.print(r.cooldown())
                                + " at the soonest")));
        return rules;
    }

    private static List<String> breaks(Breaks breaks) {
        List<String> rules = new ArrayList<>();
        breaks.when()
                .forEach(rule -> rules.add(at(
                        rule.origin(),
                        "the service is broken when " + rule.when().print())));
        rules.add("it has recovered when "
                + breaks.recovered().stream().map(Condition::print).collect(Collectors.joining(" and ")));
        return rules;
    }

    private static String act(Response.Act act) {
        if (act instanceof Response.DeclareIncident declared) {
            String severity = declared.severity().map(Severity::name).orElse("its severity found by rules");
            return "declare an incident (" + severity + "; of a run at most one is open)";
        }
        return act.print();
    }

    private static String source(Watch.Source source) {
        if (source instanceof Watch.Metric metric) {
            return "the metric " + metric.name() + (metric.labels().isEmpty() ? "" : " " + metric.labels());
        }
        return source instanceof Watch.FileSize file
                ? "the size of " + file.path()
                : "the number that " + ((Watch.CommandNumber) source).command() + " prints";
    }

    private static String expectation(Expectation expectation) {
        String phase =
                switch (expectation.phase()) {
                    case WHOLE_RUN -> "over the whole run";
                    case DURING_FAULTS -> "during faults";
                    case AFTER_FAULTS -> "after faults";
                };
        return at(expectation.origin(), expectation.condition().print() + ", " + phase);
    }

    static String at(Origin origin, String text) {
        return text + "  (line " + origin.line() + ")";
    }
}
