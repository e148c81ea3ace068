package chaos.report;

import chaos.plan.AbortRule;
import chaos.plan.BundledTarget;
import chaos.plan.Comparator;
import chaos.plan.Condition;
import chaos.plan.Expectation;
import chaos.plan.FaultCall;
import chaos.plan.Gate;
import chaos.plan.Hold;
import chaos.plan.Injection;
import chaos.plan.Journey;
import chaos.plan.Load;
import chaos.plan.Objective;
import chaos.plan.Origin;
import chaos.plan.Ramp;
import chaos.plan.Response;
import chaos.plan.Scenario;
import chaos.plan.Signal;
import chaos.plan.Stage;
import chaos.plan.Watch;
import chaos.quantity.Amount;
import chaos.quantity.ByteRate;
import chaos.quantity.Dimension;
import chaos.quantity.Percent;
import chaos.quantity.Size;
import chaos.quantity.Span;
import chaos.quantity.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The plan of the sample runs. */
final class SamplePlan {

    static final String SCRIPT = "scenarios/memory-leak.groovy";
    static final String TITLE = "A leaking release is noticed half a minute before it fails, and a restart mends it";

    private SamplePlan() {}

    static Scenario memoryLeak(String title, Duration hold) {
        return new Scenario(
                title,
                at(3),
                new BundledTarget("2.5.1", new Size(96_000_000), 2, OptionalInt.empty(), Map.of(), at(5)),
                List.of(
                        new Objective(
                                that("availability", Dimension.PERCENT, Comparator.IS_AT_LEAST, new Percent(99.9)),
                                at(8)),
                        new Objective(latencyBelow(Duration.ofMillis(200)), at(9))),
                new Gate(20, Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(60), List.of()),
                load(hold),
                List.of(new Injection(
                        Duration.ofSeconds(30),
                        new FaultCall("memoryLeak", Map.of("rate", new ByteRate(1_000_000))),
                        Optional.empty(),
                        at(17))),
                List.of(new Watch(
                        new Signal("orders.waiting", Dimension.COUNT),
                        new Watch.Metric("shop_orders_waiting", Map.of()),
                        Duration.ofSeconds(1),
                        at(20))),
                List.of(new AbortRule(
                        that("availability", Dimension.PERCENT, Comparator.IS_BELOW, new Percent(5)), at(23))),
                List.of(new Response(
                        that("stage", Dimension.NAME, Comparator.REACHES, new Text(Stage.COMPLETE_FAILURE.name())),
                        new Response.RestartTarget(),
                        Duration.ofSeconds(10),
                        at(26))),
                expectations(),
                Map.of("leakRate", "1 MB/s"));
    }

    /** The same with other journeys. */
    static Scenario going(Journey... journeys) {
        Scenario plan = memoryLeak(TITLE, Duration.ofMinutes(1));
        return new Scenario(
                plan.title(),
                plan.origin(),
                plan.target(),
                plan.slo(),
                plan.gate(),
                new Load(List.of(journeys), plan.load().shapes()),
                plan.chaos(),
                plan.watch(),
                plan.abort(),
                plan.respond(),
                plan.expect(),
                plan.answers());
    }

    static List<Expectation> expectations() {
        return List.of(
                whole(
                        that(
                                "forecast.lead",
                                Dimension.DURATION,
                                Comparator.IS_AT_LEAST,
                                new Span(Duration.ofSeconds(30))),
                        29),
                whole(that("forecast.resource", Dimension.NAME, Comparator.IS_SIGNAL, new Text("heap")), 30),
                new Expectation(latencyBelow(Duration.ofMillis(400)), Expectation.Phase.DURING_FAULTS, at(32)),
                new Expectation(
                        that("recovery", Dimension.DURATION, Comparator.IS_BELOW, new Span(Duration.ofSeconds(30))),
                        Expectation.Phase.AFTER_FAULTS,
                        at(35)));
    }

    private static Load load(Duration hold) {
        return new Load(
                List.of(new Journey("GET", "/api/notifications", Duration.ofMillis(100), at(12))),
                List.of(new Ramp(0, 100, Duration.ofSeconds(10), at(13)), new Hold(100, hold, at(14))));
    }

    private static Condition latencyBelow(Duration limit) {
        return that("latency.p99", Dimension.DURATION, Comparator.IS_BELOW, new Span(limit));
    }

    private static Condition that(String signal, Dimension dimension, Comparator comparator, Amount limit) {
        return new Condition(new Signal(signal, dimension), comparator, limit, Duration.ZERO);
    }

    private static Expectation whole(Condition condition, int line) {
        return new Expectation(condition, Expectation.Phase.WHOLE_RUN, at(line));
    }

    private static Origin at(int line) {
        return new Origin(SCRIPT, line);
    }
}
